using System.Globalization;
using System.Text;

namespace RulesDsl.Explanations;

/// <summary>An explanation as a flowchart of Mermaid.</summary>
internal static class ExplanationMermaid
{
    // Mermaid refuses a chart of more than 500 edges, and nobody reads one of half as many.
    private const int MostRules = 100;
    private const int MostConditions = 12;

    public static string Of(Explanation explanation, ExplanationDetail detail)
    {
        var shown = ExplanationText.Shown(explanation, detail).ToList();
        var rules = Kept(shown);
        var text = new StringBuilder("flowchart TD\n");
        Node(text, "start", "([", explanation.RuleSet.Name, "])");
        var before = "start";
        foreach (var rule in rules)
        {
            var id = $"r{shown.IndexOf(rule).ToString(CultureInfo.InvariantCulture)}";
            Node(text, id, "[", Label(rule), "]");
            text.Append("  ").Append(before).Append(" --> ").Append(id).Append('\n');
            text.Append("  class ").Append(id).Append(' ').Append(Class(rule.Verdict)).Append('\n');
            before = id;
        }

        var left = explanation.Rules.Count - rules.Count;
        if (left > 0)
        {
            Node(text, "more", "[", left == 1 ? "1 more rule" : $"{left.ToString(CultureInfo.InvariantCulture)} more rules", "]");
            text.Append("  ").Append(before).Append(" -.- more\n");
        }

        Node(text, "result", "([", ExplanationText.Outcome(explanation), "])");
        text.Append("  ").Append(Last(rules, shown) ?? before).Append(" ==> result\n");
        text.Append("  classDef matched fill:#d5f5d5,stroke:#2e7d32\n");
        text.Append("  classDef missed fill:#f7f7f7,stroke:#9e9e9e\n");
        text.Append("  classDef failed fill:#fde0e0,stroke:#c62828\n");
        return text.ToString();
    }

    // Where there are too many, those that matched matter more than those that did not.
    private static List<RuleExplanation> Kept(List<RuleExplanation> rules)
    {
        if (rules.Count <= MostRules)
            return rules;

        var kept = rules.OrderBy(static rule => rule.IsWinner ? 0 : rule.Verdict is RuleVerdict.Matched or RuleVerdict.Failed ? 1 : 2).Take(MostRules).ToHashSet(ReferenceEqualityComparer.Instance);
        return rules.FindAll(kept.Contains);
    }

    private static string? Last(List<RuleExplanation> rules, List<RuleExplanation> shown) =>
        rules.LastOrDefault(static rule => rule.IsWinner) is { } winner ? $"r{shown.IndexOf(winner).ToString(CultureInfo.InvariantCulture)}" : null;

    private static string Label(RuleExplanation rule)
    {
        var lines = new List<string>();
        var note = ExplanationText.Note(rule);
        lines.Add($"{ExplanationText.Mark(rule.Verdict)} {ShownText.Of(rule.Rule.Name)}{(note.Length == 0 ? "" : $": {note}")}");
        if (rule is { Condition: { } condition, Verdict: RuleVerdict.Matched or RuleVerdict.NotMatched or RuleVerdict.Failed })
        {
            var conditions = (condition.Kind is ConditionKind.And ? condition.Conditions : [condition]).SelectMany(static part => Lines(part, 0)).ToList();
            lines.AddRange(conditions.Take(MostConditions));
            if (conditions.Count > MostConditions)
                lines.Add($"… {(conditions.Count - MostConditions).ToString(CultureInfo.InvariantCulture)} more");
        }

        return string.Join("\n", lines);
    }

    // What is in a condition stands behind it, further in; HTML would drop spaces that break.
    private static IEnumerable<string> Lines(ConditionExplanation condition, int depth) =>
        condition.Conditions.SelectMany(inner => Lines(inner, depth + 1)).Prepend(new string('\u00A0', 3 * depth) + ConditionText.Line(condition));

    private static string Class(RuleVerdict verdict) => verdict switch
    {
        RuleVerdict.Matched => "matched",
        RuleVerdict.Failed => "failed",
        _ => "missed",
    };

    private static void Node(StringBuilder text, string id, string open, string label, string close)
    {
        text.Append("  ").Append(id).Append(open).Append('"');
        var isFirst = true;
        foreach (var line in label.Split('\n'))
        {
            if (!isFirst)
                text.Append("<br/>");
            isFirst = false;
            Escape(text, ShownText.Of(line));
        }

        text.Append('"').Append(close).Append('\n');
    }

    // Whatever could mean something to Mermaid or to HTML is written as the number of its character.
    private static void Escape(StringBuilder text, string label)
    {
        foreach (var rune in label.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or ',' or ':' or '✓' or '✗' or '·')
                text.Append(rune.ToString());
            else
                text.Append('#').Append(rune.Value.ToString(CultureInfo.InvariantCulture)).Append(';');
        }
    }
}
