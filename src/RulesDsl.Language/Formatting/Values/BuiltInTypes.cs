namespace RulesDsl.Language.Formatting.Values;

/// <summary>The names of the types that the language brings along.</summary>
internal static class BuiltInTypes
{
    public static readonly IReadOnlyCollection<string> Names = new HashSet<string>(StringComparer.Ordinal)
    {
        "int", "long", "double", "decimal", "bool", "string", "datetime", "date", "time", "duration", "guid", "json",
    };
}
