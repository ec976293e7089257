namespace RulesDsl.Language.Diagnostics;

/// <summary>What other rule engines, query languages and workflow files call an option of this language.</summary>
internal static class OptionHabits
{
    private static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        // Hit policies; the letters are those of DMN.
        ["collect"] = "all", ["list"] = "all", ["every"] = "all", ["multiple"] = "all", ["rule order"] = "all", ["r"] = "all", ["c"] = "all", ["output"] = "output order", ["o"] = "output order",
        ["single"] = "unique", ["one"] = "unique", ["u"] = "unique", ["a"] = "any", ["f"] = "first", ["p"] = "priority", ["highest"] = "max", ["lowest"] = "min", ["total"] = "sum",

        // Attributes of rules.
        ["salience"] = "priority", ["order"] = "priority", ["weight"] = "priority", ["label"] = "tags", ["labels"] = "tags", ["since"] = "from", ["starts"] = "from", ["effective"] = "from", ["validfrom"] = "from",
        ["until"] = "to", ["expires"] = "to", ["ends"] = "to", ["validto"] = "to", ["comment"] = "description", ["doc"] = "description", ["disabled"] = "enabled", ["active"] = "enabled", ["suppress"] = "allow", ["nowarn"] = "allow",

        // Functions over a collection.
        ["exists"] = "any", ["some"] = "any", ["forall"] = "all", ["average"] = "avg", ["mean"] = "avg", ["maximum"] = "max", ["minimum"] = "min", ["size"] = "count", ["length"] = "count",
        ["find"] = "first", ["orderby"] = "sort", ["sortby"] = "sort", ["groupby"] = "group",

        // Schedules and run conditions.
        ["serial"] = "sequential", ["sequence"] = "sequential", ["concurrent"] = "parallel", ["async"] = "parallel", ["levels"] = "waves", ["stages"] = "waves",
        ["succeeded"] = "success", ["ok"] = "success", ["failure"] = "failed", ["error"] = "failed", ["any"] = "any succeeded",
        ["yes"] = "true", ["on"] = "true", ["no"] = "false", ["off"] = "false",
    };

    /// <summary>The option that is meant by <paramref name="found"/>, if it is one of <paramref name="options"/>.</summary>
    public static string? Find(string found, IReadOnlyCollection<string> options) =>
        Meant.TryGetValue(found.Replace("_", "").Replace("-", ""), out var meant) && options.Contains(meant) ? meant : null;
}
