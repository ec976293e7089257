using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Facts;

/// <summary>Evaluates lines of facts, on all processors where there are many.</summary>
internal sealed class EvaluatedLines : IDisposable
{
    // Fewer are answered before another thread has begun.
    private const int Worthwhile = 50;

    private readonly LineEvaluator[] _evaluators;

    /// <param name="decision">The rule set or table.</param>
    /// <param name="clock">The time that it is given.</param>
    public EvaluatedLines(RuleDecision decision, TimeProvider clock) =>
        _evaluators = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new LineEvaluator(decision, clock))];

    /// <summary>Whether a line has no result.</summary>
    public bool HaveFailed => _evaluators.Any(static evaluator => evaluator.HasFailed);

    /// <summary>Answers each line with its result, or with what is wrong with it, in their order.</summary>
    public void Answer(IReadOnlyList<FactLine> lines, Answers answers)
    {
        var parts = Math.Clamp(lines.Count / Worthwhile, 1, _evaluators.Length);
        if (parts == 1)
            _evaluators[0].Evaluate(lines, 0, lines.Count);
        else
            Parallel.For(0, parts, part => _evaluators[part].Evaluate(lines, lines.Count * part / parts, lines.Count * (part + 1) / parts));

        foreach (var evaluator in _evaluators.Take(parts))
            answers.Add(evaluator.Answers);
    }

    public void Dispose() => Array.ForEach(_evaluators, static evaluator => evaluator.Dispose());
}
