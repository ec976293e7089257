namespace RulesDsl.Generators.Headers;

/// <summary>The form of a name in which lookup compares when no name fits exactly: case and <c>_</c> do not count.</summary>
internal static class NameKey
{
    public static string Of(string name) => name.Replace("_", "").ToUpperInvariant();
}
