namespace RulesDsl.Generators.Diagnostics;

/// <summary>What other languages call the types of this one.</summary>
internal static class TypeHabits
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["str"] = "string", ["text"] = "string", ["varchar"] = "string", ["char"] = "string", ["integer"] = "int", ["int32"] = "int", ["short"] = "int", ["byte"] = "int", ["int64"] = "long", ["bigint"] = "long",
        ["boolean"] = "bool", ["bit"] = "bool", ["number"] = "decimal", ["numeric"] = "decimal", ["money"] = "decimal", ["currency"] = "decimal", ["float"] = "double", ["real"] = "double",
        ["timestamp"] = "datetime", ["datetimeoffset"] = "datetime", ["instant"] = "datetime", ["localdate"] = "date", ["dateonly"] = "date", ["timeonly"] = "time", ["timespan"] = "duration", ["interval"] = "duration",
        ["uuid"] = "guid", ["list"] = "string[]", ["array"] = "string[]", ["map"] = "map<string, string>", ["dict"] = "map<string, string>", ["dictionary"] = "map<string, string>", ["object"] = "json", ["any"] = "json",
    };

    /// <summary>The type that is meant, if the name is one of another language.</summary>
    public static string? Meant(string name) => Types.TryGetValue(name, out var type) ? type : null;
}
