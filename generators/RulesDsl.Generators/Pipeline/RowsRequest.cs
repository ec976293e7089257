using RulesDsl.Language;

namespace RulesDsl.Generators.Pipeline;

/// <summary>A rules file with the files of rows that its tables name, and no others: an edit of any other leaves it equal.</summary>
internal sealed record RowsRequest(RulesFile File, EquatableArray<NamedRows> Rows);
