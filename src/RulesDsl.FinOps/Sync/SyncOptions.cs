namespace RulesDsl.FinOps.Sync;

/// <summary>How patient a sync is, with defaults for a tracker across the internet.</summary>
public sealed record SyncOptions
{
    /// <summary>The label that every ticket of ours carries: what a poll asks for.</summary>
    public string Label { get; init; } = "rulesdsl-finops";

    /// <summary>How long before the last poll a poll begins: minute rounding, index lag and clock skew are shorter than this.</summary>
    public TimeSpan PollOverlap { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long a create request may be under way, and how long after that its ticket may take to be found by its label.
    /// A request without an answer is looked up this long after it was sent, never earlier; so it must exceed the tracker's own time-outs and index lag.
    /// </summary>
    public TimeSpan SettleAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest that a run waits for one ticket to be ready for its next try; what needs longer is left for the next run.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a run asks the tracker about one ticket before it leaves it for the next run.</summary>
    public int CallsPerRun { get; init; } = 8;

    /// <summary>How long a decision against a recommendation holds.</summary>
    public TimeSpan SuppressFor { get; init; } = TimeSpan.FromDays(180);

    /// <summary>How long after its ticket was closed a recommendation that is found again reopens it; later ones get a ticket of their own.</summary>
    public TimeSpan ReopenWithin { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Where a reopened ticket is put: the name of a remote status, or a category of them that every board has.</summary>
    public string ReopenStatus { get; init; } = "new";
}
