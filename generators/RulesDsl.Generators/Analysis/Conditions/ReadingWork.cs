using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Analysis.Conditions;

/// <summary>
/// What reading conditions takes beyond what is written: the value of a <c>let</c> is read wherever the let stands, and the condition of a choice once for
/// each of its ways. Lets of lets and choices of choices double that with every step, so that a few lines would take for ever.
/// </summary>
internal sealed class ReadingWork(IReadOnlyDictionary<string, BoundExpression> lets)
{
    // Far more than people write, and done in a moment.
    private const long Most = 100_000;

    private readonly Dictionary<string, long> _lets = [];

    /// <summary>Whether conditions take more than there is time for.</summary>
    public bool IsTooMuch(IEnumerable<BoundExpression> conditions) => conditions.Sum(condition => Whole(condition) - Written(condition)) > Most;

    private long Whole(BoundExpression expression)
    {
        if (expression is BoundName { Symbol.Rank: SymbolRank.Let } let && lets.TryGetValue(let.Symbol.Name, out var value))
        {
            if (!_lets.TryGetValue(let.Symbol.Name, out var known))
                _lets.Add(let.Symbol.Name, known = Whole(value));
            return known;
        }

        var choice = expression as BoundConditional;
        var work = 1L;
        foreach (var child in BoundTree.Children(expression))
            work += Whole(child) * (ReferenceEquals(child, choice?.Condition) ? 2 : 1);
        return Math.Min(work, int.MaxValue);
    }

    private static long Written(BoundExpression expression) => 1 + BoundTree.Children(expression).Sum(Written);
}
