namespace RulesDsl.Cli.Facts;

/// <summary>
/// Answers lines of facts in their order: those that are there at the same time together, and as many of such batches at a time as there are processors,
/// while the next are read. Whoever pipes in a line and waits has its answer at once.
/// </summary>
/// <param name="answerer">Makes what answers lines, one for each batch at a time.</param>
/// <param name="context">Takes the answers.</param>
internal sealed class AnsweredLines(Func<LineAnswerer> answerer, ToolContext context)
{
    private readonly Queue<(LineAnswerer Answerer, Task Work)> _running = new();
    private readonly Stack<LineAnswerer> _idle = new();

    /// <summary>Answers all lines, or as many as somebody reads the answers of.</summary>
    /// <returns>Whether all have a result.</returns>
    public async Task<bool> AnswerAsync(FactLines facts, CancellationToken stop)
    {
        try
        {
            Task<FactBatch?> next;
            do
            {
                next = facts.ReadBatchAsync(stop);
                await WriteUntilAsync(next);
            }
            while (await next is { } batch && await StartAsync(batch));

            await WriteAsync(0);
            return !_idle.Any(static answerer => answerer.HasFailed);
        }
        finally
        {
            // They use the rules, which go next.
            await Task.WhenAll(_running.Select(static running => running.Work)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var each in _running.Select(static running => running.Answerer).Concat(_idle))
                each.Dispose();
        }
    }

    // Whether somebody still reads.
    private async Task<bool> StartAsync(FactBatch batch)
    {
        await WriteAsync(Environment.ProcessorCount - 1);
        var idle = _idle.TryPop(out var last) ? last : answerer();
        _running.Enqueue((idle, Task.Run(() =>
        {
            using (batch)
                idle.Answer(batch);
        })));
        return !context.IsOutputClosed();
    }

    private async Task WriteUntilAsync(Task next)
    {
        while (_running.TryPeek(out var first) && await Task.WhenAny(next, first.Work) == first.Work)
            await WriteAsync(_running.Count - 1);
    }

    // Until no more than so many are running.
    private async Task WriteAsync(int running)
    {
        while (_running.Count > running)
        {
            var (first, work) = _running.Dequeue();
            _idle.Push(first);
            await work;
            context.Output.Write(first.Answers);
        }
    }
}
