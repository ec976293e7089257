using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language;

/// <summary>What a file of rows says for a table, and what is wrong with how it says it. All places are places in that file.</summary>
/// <param name="Rows">All rows that could be read, their cells in the order of the table's columns; none where the header does not fit the table.</param>
/// <param name="Diagnostics">Every mistake, in file order.</param>
public sealed record RowsResult(EquatableArray<RowSyntax> Rows, EquatableArray<RuleDiagnostic> Diagnostics);
