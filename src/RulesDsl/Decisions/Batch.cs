using System.Collections.Concurrent;

namespace RulesDsl.Decisions;

/// <summary>Evaluates many facts. Called by generated evaluators.</summary>
public static class Batch
{
    // Enough facts that sharing out the work costs little, few enough that all threads have some and a cancellation is soon seen.
    private const int MostPerRange = 1024;

    /// <summary>Evaluates the facts from <paramref name="from"/> up to, not with, <paramref name="to"/>, and tells which of them failed.</summary>
    public delegate BatchFailures EvaluateRange(int from, int to);

    /// <summary>Sees that there is room for all results.</summary>
    /// <param name="facts">How many facts there are.</param>
    /// <param name="results">How many results there is room for.</param>
    /// <exception cref="ArgumentException">There is less room than facts.</exception>
    public static void Check(int facts, int results)
    {
        if (results < facts)
            throw new ArgumentException($"There are {facts} facts, and room for {results} results.", nameof(results));
    }

    /// <summary>The clock as it stands at this moment: all facts of a batch are judged by the same time.</summary>
    public static TimeProvider Stopped(TimeProvider? clock) => clock as StoppedClock ?? new StoppedClock(clock ?? TimeProvider.System);

    /// <summary>Evaluates facts on several threads, in ranges.</summary>
    /// <param name="facts">How many facts there are.</param>
    /// <param name="options">How many threads there may be, and what cancels the rest.</param>
    /// <param name="evaluate">Evaluates one range.</param>
    /// <exception cref="BatchEvaluationException">Some facts failed. All others have been evaluated.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled. Some results may be in place, others not.</exception>
    public static void InParallel(int facts, ParallelOptions options, EvaluateRange evaluate)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (facts == 0)
            return;

        var failures = default(BatchFailures);
        var gate = new Lock();
        var size = Math.Clamp(facts / (Environment.ProcessorCount * 4), 1, MostPerRange);
        Parallel.ForEach(Partitioner.Create(0, facts, size), options, range =>
        {
            var failed = evaluate(range.Item1, range.Item2);
            if (failed.All.Count == 0)
                return;

            lock (gate)
                failures.Add(failed);
        });
        failures.Sort();
        failures.ThrowIfAny();
    }
}
