namespace RulesDsl.Jobs;

/// <summary>A run, as its host sees it.</summary>
public sealed class JobRun
{
    private readonly TaskCompletionSource<RunResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RunState _state;
    private readonly JobHostOptions _options;

    /// <param name="state">Where it stands.</param>
    /// <param name="options">The host's.</param>
    /// <param name="isLive">Whether it executes in this host, which then says how it ends.</param>
    internal JobRun(RunState state, JobHostOptions options, bool isLive)
    {
        _state = state;
        _options = options;
        if (isLive)
            return;

        if (state.Status.HasEnded() || state.Status == RunStatus.NeedsMigration)
            End();
        else
            Interrupt();
    }

    /// <summary>Its identity: there is one run per id, for ever.</summary>
    public string Id => _state.Id;

    /// <summary>The name of its graph.</summary>
    public string Graph => _state.Run.Graph;

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt => _state.Run.StartedAt;

    /// <summary>What started it, in words; null when code did.</summary>
    public string? Trigger => _state.Run.Trigger;

    /// <summary>Where it stands now.</summary>
    public RunStatus Status => _state.Status;

    /// <summary>
    /// Ends when the run does or needs migration. It is cancelled when the host stops before that, and fails with the
    /// <see cref="JournalException"/> when the host loses its journal: in both cases the next host goes on with the run.
    /// </summary>
    public Task<RunResult> Completion => _completion.Task;

    /// <summary>The jobs as they stand now, in file order: for showing progress, so the last events may still be on their way to the journal.</summary>
    public IReadOnlyList<JobSnapshot> Jobs => _state.Snapshot();

    /// <summary>Waits for <see cref="Completion"/>.</summary>
    public Task<RunResult> WaitAsync(CancellationToken cancellation = default) => Completion.WaitAsync(cancellation);

    internal void End() => _completion.TrySetResult(new RunResult(Id, _state.Status, _state.Reason, _state.Snapshot(), _options.Json));

    internal void Interrupt() => _completion.TrySetCanceled();

    internal void Fail(Exception exception)
    {
        if (_completion.TrySetException(exception))
            _ = _completion.Task.Exception; // Observed: a run that nobody waits for must not look like a forgotten failure.
    }
}
