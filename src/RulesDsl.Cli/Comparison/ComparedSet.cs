using System.Text.Json.Nodes;
using RulesDsl.Decisions;
using RulesDsl.Dynamic;
using RulesDsl.Explanations;

namespace RulesDsl.Cli.Comparison;

/// <summary>What would change about one rule set or table.</summary>
internal sealed class ComparedSet(DecisionPair pair, int mostExamples)
{
    private readonly List<ComparedLine> _examples = [];

    public DecisionPair Pair => pair;

    /// <summary>How its inputs differ; nothing where they do not, or where it is on one side only.</summary>
    public InputChange Inputs { get; } = pair.IsOnBothSides ? InputChange.Of(pair.Old!, pair.New!) : InputChange.None;

    /// <summary>How many lines have the same result.</summary>
    public long Same { get; private set; }

    /// <summary>How many lines have another result.</summary>
    public long Changed { get; private set; }

    /// <summary>How many lines fail with the old rules only.</summary>
    public long FailsBefore { get; private set; }

    /// <summary>How many lines fail with the new rules only.</summary>
    public long FailsAfter { get; private set; }

    /// <summary>How many lines fail with both.</summary>
    public long FailsBoth { get; private set; }

    /// <summary>How many lines are not what either side takes.</summary>
    public long Unfit { get; private set; }

    /// <summary>How many lines something else comes of.</summary>
    public long Different => Changed + FailsBefore + FailsAfter;

    /// <summary>The first of those lines.</summary>
    public IReadOnlyList<ComparedLine> Examples => _examples;

    /// <summary>Whether anything is other than it was.</summary>
    public bool Changes => !pair.IsOnBothSides || Inputs.Exists || Different > 0;

    /// <summary>Evaluates both sides on a line.</summary>
    /// <returns>Why the facts are not what either side takes; null where they are.</returns>
    public string? Compare(long line, JsonObject facts, TimeProvider clock)
    {
        var (old, @new) = (Outcome.Of(pair.Old!, facts, clock), Outcome.Of(pair.New!, facts, clock));
        if (!old.Fits && !@new.Fits)
        {
            Unfit++;
            return @new.Failure;
        }

        Count(old, @new);
        if (!old.IsSameAs(@new) && _examples.Count < mostExamples)
            _examples.Add(new ComparedLine(line, old, @new, Deciding(pair.Old!, old, facts, clock), Deciding(pair.New!, @new, facts, clock)));
        return null;
    }

    private void Count(Outcome old, Outcome @new)
    {
        switch (old.Fails, @new.Fails)
        {
            case (true, true):
                FailsBoth++;
                break;
            case (true, false):
                FailsBefore++;
                break;
            case (false, true):
                FailsAfter++;
                break;
            default:
                _ = old.IsSameAs(@new) ? Same++ : Changed++;
                break;
        }
    }

    private static IReadOnlyList<RuleInfo> Deciding(RuleDecision decision, Outcome outcome, JsonObject facts, TimeProvider clock)
    {
        if (!outcome.Fits)
            return [];

        var explanation = decision.Explain(facts, clock);
        return explanation switch
        {
            { Failure: not null } => [.. explanation.Rules.Where(static rule => rule.Verdict is RuleVerdict.Failed).Select(static rule => rule.Rule)],
            { Winner: { } winner } => [winner],
            _ => [.. explanation.Rules.Where(static rule => rule.Verdict is RuleVerdict.Matched).Select(static rule => rule.Rule)],
        };
    }
}
