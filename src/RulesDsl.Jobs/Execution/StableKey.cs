namespace RulesDsl.Jobs;

/// <summary>Joins names into one key: the same names give the same key in every process, other names another one.</summary>
internal static class StableKey
{
    public static string Of(params IEnumerable<string> parts) => string.Join('/', parts.Select(Uri.EscapeDataString));
}
