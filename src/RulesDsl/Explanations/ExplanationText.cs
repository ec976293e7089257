using System.Globalization;
using System.Text;

namespace RulesDsl.Explanations;

/// <summary>An explanation as text.</summary>
internal static class ExplanationText
{
    private const int Step = 2;

    /// <summary>The whole.</summary>
    public static string Of(Explanation explanation, ExplanationDetail detail)
    {
        var text = new StringBuilder();
        text.Append(ShownText.Of(explanation.RuleSet.Name)).Append(": ").Append(Outcome(explanation)).Append('\n');
        foreach (var let in explanation.Lets.Where(let => let.IsEvaluated || detail is ExplanationDetail.Everything))
            text.Append(let).Append('\n');
        foreach (var rule in Shown(explanation, detail))
            Write(text, rule);
        var left = explanation.Rules.Count - Shown(explanation, detail).Count();
        if (left > 0)
            text.Append("· ").Append(NotTried(left)).Append('\n');
        return text.ToString();
    }

    /// <summary>One rule.</summary>
    public static string Of(RuleExplanation rule)
    {
        var text = new StringBuilder();
        Write(text, rule);
        return text.ToString();
    }

    /// <summary>The rules that are shown.</summary>
    public static IEnumerable<RuleExplanation> Shown(Explanation explanation, ExplanationDetail detail) =>
        explanation.Rules.Where(rule => detail is ExplanationDetail.Everything || rule.Verdict is not RuleVerdict.NotReached);

    /// <summary><c>3 more rules were not tried</c></summary>
    public static string NotTried(int count) => count == 1 ? "1 more rule was not tried" : $"{count.ToString(CultureInfo.InvariantCulture)} more rules were not tried";

    /// <summary>What came out, in a sentence.</summary>
    public static string Outcome(Explanation explanation) => explanation switch
    {
        { Failure: { } failure } => $"fails. {ShownText.Of(failure.Message)}",
        { HasResult: true, Winner: { } winner } when explanation.Hit is not "merge" => $"{ShownText.OfValue(explanation.Result)}, from \"{ShownText.Of(winner.Name)}\"",
        { HasResult: true } => $"{ShownText.OfValue(explanation.Result)} (hit {explanation.Hit})",
        _ when explanation.Rules.FirstOrDefault(static rule => rule is { Stops: true, Verdict: RuleVerdict.Matched }) is { } stop => $"no result, because \"{ShownText.Of(stop.Rule.Name)}\" stops",
        _ => "no result, because no rule matches",
    };

    /// <summary>✓, ✗, ! for a rule that failed, · for one that was not tried.</summary>
    public static char Mark(RuleVerdict verdict) => verdict switch
    {
        RuleVerdict.Matched => '✓',
        RuleVerdict.NotMatched or RuleVerdict.OutsideDays => '✗',
        RuleVerdict.Failed => '!',
        _ => '·',
    };

    /// <summary>What stands behind a rule's name.</summary>
    public static string Note(RuleExplanation rule) => rule.Verdict switch
    {
        RuleVerdict.Matched when rule.Stops => "stops",
        RuleVerdict.Matched when rule.Condition is null => $"always matches, gives {ShownText.OfValue(rule.Output)}",
        RuleVerdict.Matched => $"gives {ShownText.OfValue(rule.Output)}",
        RuleVerdict.NotReached => "not tried",
        RuleVerdict.Disabled => "disabled",
        RuleVerdict.FilteredOut => "not kept by the filter",
        RuleVerdict.OutsideDays => $"holds {Days(rule)}",
        RuleVerdict.Failed => $"fails: {ShownText.Of(rule.Failure?.Message ?? "")}",
        _ => "",
    };

    private static string Days(RuleExplanation rule) => (rule.Rule.From, rule.Rule.To) switch
    {
        ({ } from, { } to) => $"from {ShownText.OfValue(from)} to {ShownText.OfValue(to)}",
        ({ } from, _) => $"from {ShownText.OfValue(from)}",
        (_, { } to) => $"until {ShownText.OfValue(to)}",
        _ => "",
    };

    private static void Write(StringBuilder text, RuleExplanation rule)
    {
        text.Append(Mark(rule.Verdict)).Append(' ').Append(ShownText.Of(rule.Rule.Name));
        var asked = rule.Condition is not null && rule.Verdict is not (RuleVerdict.Disabled or RuleVerdict.FilteredOut or RuleVerdict.OutsideDays);
        // One condition that fails says all there is to say.
        if (asked && rule is { Verdict: RuleVerdict.NotMatched, Condition: { Conditions.Count: 0 } only })
        {
            text.Append(": ").Append(ConditionText.Words(only)).Append('\n');
            return;
        }

        var note = Note(rule);
        text.Append(note.Length == 0 ? "" : $": {note}").Append('\n');
        if (asked && rule.Condition is { } condition)
            ConditionText.Write(text, condition, Step);
    }
}
