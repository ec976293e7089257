namespace RulesDsl.FinOps.Tickets;

/// <summary>A ticket system. Its answers to writes are values, because what to do next differs for each.</summary>
public interface ITicketTracker
{
    /// <summary>The tracker's name in the tables, e.g. <c>jira</c>.</summary>
    string Name { get; }

    /// <summary>Asks who the credentials belong to; throws <see cref="TrackerException"/> where they do not serve.</summary>
    Task<string> SignInAsync(CancellationToken cancellation);

    /// <summary>The tracker's own time: the only clock that a poll may be measured by.</summary>
    Task<DateTimeOffset> GetTimeAsync(CancellationToken cancellation);

    /// <summary>Sends one create request, once.</summary>
    Task<CreateOutcome> CreateAsync(TicketDraft draft, CancellationToken cancellation);

    /// <summary>The tickets on a board that carry a label; how an uncertain create is healed.</summary>
    Task<IReadOnlyList<RemoteTicket>> FindByLabelAsync(string board, string label, CancellationToken cancellation);

    /// <summary>A page of the tickets with <paramref name="label"/> that changed at or after <paramref name="since"/>, oldest change first.</summary>
    Task<TicketPage> PollAsync(string label, DateTimeOffset since, string? pageToken, CancellationToken cancellation);

    /// <summary>Moves a ticket to a status by the transition that leads there from where it stands.</summary>
    Task<TransitionOutcome> MoveAsync(string remoteId, string status, CancellationToken cancellation);
}
