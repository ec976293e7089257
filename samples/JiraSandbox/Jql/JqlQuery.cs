using System.Collections.Immutable;

namespace JiraSandbox.Jql;

/// <summary>A query in SQL over an issue <c>i</c> and its version <c>v</c>.</summary>
/// <param name="Where">The condition, with <c>$1</c>, <c>$2</c> … for the values.</param>
/// <param name="OrderBy">Always total: the id decides at last.</param>
/// <param name="Parameters">The values.</param>
internal sealed record JqlQuery(string Where, string OrderBy, ImmutableArray<object?> Parameters);
