namespace RulesDsl.Jobs;

/// <summary>Names as messages list them.</summary>
internal static class QuotedNames
{
    public static string Of(IEnumerable<string> names) => string.Join(", ", names.Select(static name => $"'{name}'"));
}
