using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Comparison;

/// <summary>What a rule set or table takes only before, and only after: <c>order.total: decimal</c>.</summary>
internal sealed record InputChange(IReadOnlyList<string> Removed, IReadOnlyList<string> Added)
{
    public static readonly InputChange None = new([], []);

    public bool Exists => Removed.Count + Added.Count > 0;

    public static InputChange Of(RuleDecision old, RuleDecision @new)
    {
        var (before, after) = (InputShape.Of(old), InputShape.Of(@new));
        return new InputChange([.. before.Except(after)], [.. after.Except(before)]);
    }
}
