namespace RulesDsl.Jobs;

/// <summary>What all runs of a host share.</summary>
/// <param name="Writer">Their way to the journal.</param>
/// <param name="Gate">Bounds what runs at once.</param>
/// <param name="Limits">Bounds what runs at once of jobs that name a limit, by its name.</param>
/// <param name="Options">How the host executes.</param>
/// <param name="Drain">Once cancelled, nothing new is started.</param>
/// <param name="Stop">Once cancelled, what runs is interrupted.</param>
internal sealed record Engine(
    JournalWriter Writer, ConcurrencyGate Gate, IReadOnlyDictionary<string, ConcurrencyGate> Limits, JobHostOptions Options, CancellationToken Drain, CancellationToken Stop)
{
    public EngineActivity Activity { get; } = new();

    public RunFeed Feed { get; } = new();
}
