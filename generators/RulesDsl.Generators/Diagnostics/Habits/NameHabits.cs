namespace RulesDsl.Generators.Diagnostics;

/// <summary>Names that mean something in other languages, and what they are here.</summary>
internal static class NameHabits
{
    private const string Functions = "functions are called by their names alone, as in 'round(order.Total, 2)'";

    private static readonly Dictionary<string, string> Literals = new(StringComparer.OrdinalIgnoreCase)
    {
        ["true"] = "true", ["yes"] = "true", ["on"] = "true", ["false"] = "false", ["no"] = "false", ["off"] = "false",
        ["null"] = "null", ["none"] = "null", ["nil"] = "null", ["undefined"] = "null", ["nothing"] = "null",
        ["now"] = "now", ["today"] = "today", ["datetime"] = "now", ["datetimeoffset"] = "now", ["date"] = "today", ["dateonly"] = "today", ["stop"] = "stop",
    };

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["Math"] = Functions, ["Decimal"] = Functions, ["Convert"] = "a cast is a call, as in 'decimal(order.Weight)'", ["Enumerable"] = Functions,
        ["string"] = "whether a text is empty is asked with 'is empty'", ["String"] = "whether a text is empty is asked with 'is empty'",
        ["Regex"] = "a regex is written 'matches /…/'", ["this"] = "inputs are called by their names", ["self"] = "inputs are called by their names",
    };

    /// <summary>The word of the language that is meant.</summary>
    public static string? Meant(string name) => Literals.TryGetValue(name, out var word) && word != name ? word : null;

    /// <summary>What to do instead of naming a class of C#.</summary>
    public static string? Mend(string name) => Types.TryGetValue(name, out var mend) ? mend : null;
}
