namespace RulesDsl.Language.Syntax;

/// <summary>The types that the language brings along.</summary>
public static class BuiltInTypes
{
    /// <summary>Their names, as rules files write them.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["int", "long", "double", "decimal", "bool", "string", "datetime", "date", "time", "duration", "guid", "json"];
}
