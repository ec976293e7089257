using System.Globalization;
using System.Text;

namespace RulesDsl.Benchmarks.Decisions.Workload;

/// <summary>What a C# developer who cares for speed writes for a set of rules: the limit.</summary>
internal static class HandWritten
{
    // As much as the JIT still optimises in one method: fifty rules, or fewer that compare with long lists.
    private const int RulesPerMethod = 50;
    private const int ValuesPerMethod = 400;

    private static readonly Goal[] Goals =
    [
        new("First", "Fact loan", "loan", static number => $"return {number};", static call => $"if ({call} is var rule and not 0) return rule;", "return 0;"),
        new("All", "Fact loan, int[] found, int count", "loan, found, count", static number => $"found[count++] = {number};", static call => $"count = {call};", "return count;"),
    ];

    /// <summary>
    /// A switch over each of up to two values that every rule compares with one other, and below it the rules that are left, each with its most
    /// selective test first.
    /// </summary>
    public static string Tree(IReadOnlyList<IReadOnlyList<Test>> rules)
    {
        var keys = rules[0].Select(static test => test.Field).Where(field => rules.All(rule => Key(rule, field) is not null));
        return Write("Tree", rules, [.. keys.OrderByDescending(field => rules.Select(rule => Key(rule, field)).Distinct().Count()).Take(2)]);
    }

    /// <summary>One rule after another, each with its most selective test first.</summary>
    public static string Chain(IReadOnlyList<IReadOnlyList<Test>> rules) => Write("Chain", rules, []);

    private static string Write(string name, IReadOnlyList<IReadOnlyList<Test>> rules, string[] keys)
    {
        var text = new StringBuilder($"public static class {name}\n{{\n");
        var numbered = rules.Select(static (tests, index) => new Numbered(index + 1, [.. tests.OrderBy(static test => test.Share)])).ToList();
        foreach (var goal in Goals)
            WriteSwitch(text, goal, goal.Name, numbered, keys);
        return text.Append("}\n").ToString();
    }

    private static void WriteSwitch(StringBuilder text, Goal goal, string name, List<Numbered> rules, string[] keys)
    {
        if (keys is not [var key, .. var others])
        {
            WriteChain(text, goal, name, rules);
            return;
        }

        var cases = rules.GroupBy(rule => Key(rule.Tests, key)!).Select((same, index) => (Value: same.Key, Name: $"{name}{key}{index}", Rules: same.ToList())).ToList();
        text.Append(CultureInfo.InvariantCulture, $"public static int {name}({goal.Parameters})\n{{\nswitch (loan.{key})\n{{\n");
        foreach (var (value, below, _) in cases)
            text.Append(CultureInfo.InvariantCulture, $"case {value}: return {below}({goal.Arguments});\n");
        text.Append(CultureInfo.InvariantCulture, $"default: {goal.End}\n}}\n}}\n");
        foreach (var (_, below, left) in cases)
            WriteSwitch(text, goal, below, [.. left.Select(rule => rule.Without(key))], others);
    }

    private static void WriteChain(StringBuilder text, Goal goal, string name, List<Numbered> rules)
    {
        var parts = rules.Chunk(Math.Clamp(ValuesPerMethod / rules.Max(static rule => rule.Values), 1, RulesPerMethod)).ToList();
        text.Append(CultureInfo.InvariantCulture, $"public static int {name}({goal.Parameters})\n{{\n");
        if (parts.Count > 1)
            text.AppendJoin('\n', parts.Select((_, index) => $"{{ {goal.Join($"{name}Part{index}({goal.Arguments})")} }}"));
        else
            text.AppendJoin('\n', rules.Select(rule => rule.If(goal)));
        text.Append(CultureInfo.InvariantCulture, $"\n{goal.End}\n}}\n");
        for (var i = 0; i < parts.Count && parts.Count > 1; i++)
            WriteChain(text, goal, $"{name}Part{i}", [.. parts[i]]);
    }

    private static string? Key(IReadOnlyList<Test> tests, string field) =>
        tests.FirstOrDefault(test => test.Field == field && test.Operator == "==") is { } test ? test.Literal(test.Value) : null;

    private sealed record Goal(string Name, string Parameters, string Arguments, Func<int, string> Hit, Func<string, string> Join, string End);

    private sealed record Numbered(int Number, IReadOnlyList<Test> Tests)
    {
        public int Values => 1 + Tests.Sum(static test => test.Value.Split(", ").Length);

        public Numbered Without(string field) => this with { Tests = [.. Tests.Where(test => test.Field != field)] };

        public string If(Goal goal) => $"if ({string.Join(" && ", Tests.Select(static test => test.CSharp))}) {goal.Hit(Number)}";
    }
}
