using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Language.Yaml;

/// <summary>What other rule engines and workflow files call the keys of this language.</summary>
internal static class KeyHabits
{
    private static readonly Dictionary<string, string[]> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["decision"] = ["ruleset"], ["class"] = ["fact"], ["record"] = ["fact"], ["struct"] = ["fact"], ["func"] = ["function"], ["workflow"] = ["graph"], ["pipeline"] = ["graph"], ["parameter"] = ["param"],
        ["name"] = ["rule", "test"], ["title"] = ["rule", "test"], ["if"] = ["when"], ["condition"] = ["when"], ["conditions"] = ["when"], ["where"] = ["when"], ["do"] = ["then"], ["action"] = ["then"],
        ["actions"] = ["then"], ["result"] = ["then"], ["return"] = ["then"], ["set"] = ["then"], ["else"] = ["otherwise"], ["default"] = ["otherwise"], ["salience"] = ["priority"], ["labels"] = ["tags"], ["since"] = ["from"], ["until"] = ["to"],
        ["hitpolicy"] = ["hit"], ["policy"] = ["hit"], ["parameters"] = ["inputs"], ["params"] = ["inputs"], ["arguments"] = ["inputs"], ["args"] = ["inputs"], ["returns"] = ["output"], ["type"] = ["output"],
        ["variables"] = ["let"], ["vars"] = ["let"], ["cases"] = ["rules", "rows"], ["properties"] = ["fields"], ["attributes"] = ["fields"], ["members"] = ["fields"], ["values"] = ["members"], ["options"] = ["members"],
        ["body"] = ["value"], ["expression"] = ["value"], ["formula"] = ["value"], ["value"] = ["default"], ["header"] = ["columns"], ["dependson"] = ["needs"], ["depends on"] = ["needs"], ["requires"] = ["needs"],
        ["retries"] = ["retry"], ["cron"] = ["every"], ["timezone"] = ["in"], ["misfire"] = ["missed"], ["wait"] = ["delay"], ["schedule"] = ["every"], ["steps"] = ["jobs"], ["tasks"] = ["jobs"], ["stages"] = ["jobs"], ["expected"] = ["expect"], ["then"] = ["expect"], ["data"] = ["given"], ["for each"] = ["foreach"],
        ["import"] = ["using"], ["imports"] = ["using"], ["package"] = ["namespace"], ["module"] = ["namespace"],
        ["input"] = ["inputs"], ["inputs"] = ["input"], ["rule"] = ["rules"], ["test"] = ["tests"], ["job"] = ["jobs"], ["row"] = ["rows"], ["column"] = ["columns"],
    };

    // Real keys: one that is not wanted where it stands is no misspelling of another.
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "namespace", "using", "nullable", "allow", "enum", "members", "fact", "fields", "param", "type", "default", "function", "inputs", "output", "value", "tests", "ruleset", "table", "graph",
        "hit", "complete", "let", "rules", "otherwise", "rule", "tags", "priority", "from", "to", "enabled", "id", "description", "when", "then", "test", "given", "expect", "expect rule", "now", "columns", "rows",
        "input", "triggers", "schedule", "jobs", "every", "on", "in", "missed", "overlap", "needs", "foreach", "key", "parallel", "retry", "times", "backoff", "timeout", "heartbeat", "delay", "run", "undo", "signal", "within", "concurrency", "name", "limit",
    };

    /// <summary>Whether the language has such a key anywhere.</summary>
    public static bool IsKey(string text) => Keys.Contains(text);

    /// <summary>Whether somebody who writes <paramref name="text"/> probably means <paramref name="key"/>.</summary>
    public static bool Means(string text, string key) => string.Equals(text, key, StringComparison.OrdinalIgnoreCase) || (Meant.TryGetValue(text, out var keys) || Meant.TryGetValue(text.Replace("_", "").Replace("-", ""), out keys)
        ? keys.Contains(key)
        : !Keys.Contains(text) && NearestName.Of(text, [key]) is not null);
}
