namespace RulesDsl.Cli.Facts;

/// <summary>
/// Answers lines of facts in their order: those that are there at the same time together, and as many of such batches at a time as there are processors,
/// while the next are read. Whoever pipes in a line and waits has its answer at once; whoever reads no more of them stops the work.
/// </summary>
/// <param name="answerer">Makes what answers lines, one for each batch at a time.</param>
/// <param name="context">Takes the answers.</param>
internal sealed class AnsweredLines(Func<LineAnswerer> answerer, ToolContext context)
{
    private readonly Queue<AnsweredBatch> _running = new();
    private readonly Stack<LineAnswerer> _idle = new();
    private bool _areUnread;

    /// <summary>Answers all lines, or as many as somebody reads the answers of.</summary>
    /// <returns>Whether all have a result.</returns>
    public async Task<bool> AnswerAsync(FactLines facts, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            Task<FactBatch?> next;
            do
            {
                next = facts.ReadBatchAsync(stop);
                while (!_areUnread && _running.TryPeek(out var first) && await Task.WhenAny(next, first.Answers) == first.Answers)
                    await WriteFirstAsync();
            }
            while (!_areUnread && await next is { } batch && await StartAsync(batch, end.Token));

            while (!_areUnread && _running.Count > 0)
                await WriteFirstAsync();
        }
        finally
        {
            // They use the rules, which go next.
            await end.CancelAsync();
            await Task.WhenAll(_running.Select(static batch => (Task)batch.Answers)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var each in _running.Select(static batch => batch.Answerer).Concat(_idle))
                each.Dispose();
        }

        return !_idle.Concat(_running.Select(static batch => batch.Answerer)).Any(static answerer => answerer.HasFailed);
    }

    // Whether somebody still reads.
    private async Task<bool> StartAsync(FactBatch batch, CancellationToken stop)
    {
        while (!_areUnread && _running.Count >= Environment.ProcessorCount)
            await WriteFirstAsync();

        _running.Enqueue(new AnsweredBatch(batch, _idle.TryPop(out var idle) ? idle : answerer(), stop));
        return !_areUnread;
    }

    private async Task WriteFirstAsync()
    {
        var first = _running.Peek();
        var goesOn = await first.Answers;
        context.Output.Write(first.Answerer.Answers);
        _areUnread = context.IsOutputClosed();
        if (goesOn)
        {
            first.Continue();
            return;
        }

        _idle.Push(first.Answerer);
        _running.Dequeue().Dispose();
    }
}
