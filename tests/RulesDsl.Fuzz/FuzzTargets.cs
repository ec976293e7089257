using RulesDsl.Fuzz.Targets;

namespace RulesDsl.Fuzz;

/// <summary>What can be fuzzed, by name. Each takes the text of a file and throws where a promise is broken.</summary>
internal static class FuzzTargets
{
    private static readonly Dictionary<string, Action<string>> ByName = new(StringComparer.Ordinal)
    {
        ["text"] = new ParserTarget("fuzz.rules").Read,
        ["yaml"] = new ParserTarget("fuzz.rules.yaml").Read,
        ["rows"] = RowsTarget.Read,
        ["generator"] = new GeneratorTarget("fuzz.rules").Read,
        ["generator-yaml"] = new GeneratorTarget("fuzz.rules.yaml").Read,
    };

    public static IEnumerable<string> Names => ByName.Keys;

    public static Action<string>? Find(string name) => ByName.GetValueOrDefault(name);
}
