using System.Globalization;
using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Tests.Sync;

/// <summary>A tracker in memory whose next answers a test can script. What is not scripted works.</summary>
internal sealed class FakeTracker(TimeProvider clock) : ITicketTracker
{
    private readonly Lock _gate = new();
    private readonly List<RemoteTicket> _tickets = [];

    public string Name => "fake";

    /// <summary>How many tickets a page holds.</summary>
    public int PageSize { get; set; } = 50;

    /// <summary>What the next creates answer; a scripted answer that is confirmed or uncertain still makes the ticket.</summary>
    public Queue<Func<TicketDraft, CreateOutcome>> Creates { get; } = [];

    /// <summary>What goes wrong before the next page is answered.</summary>
    public Queue<Exception?> PollFaults { get; } = [];

    /// <summary>What goes wrong before the next lookup is answered.</summary>
    public Queue<Exception?> LookUpFaults { get; } = [];

    /// <summary>What the next moves answer instead of moving.</summary>
    public Queue<TransitionOutcome> Moves { get; } = [];

    public int CreateCalls { get; private set; }

    public int LookUps { get; private set; }

    public List<DateTimeOffset> PolledSince { get; } = [];

    public IReadOnlyList<RemoteTicket> Tickets => _tickets;

    public Task<string> SignInAsync(CancellationToken cancellation) => Task.FromResult("tester");

    public Task<DateTimeOffset> GetTimeAsync(CancellationToken cancellation) => Task.FromResult(clock.GetUtcNow());

    public Task<CreateOutcome> CreateAsync(TicketDraft draft, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_gate)
        {
            CreateCalls++;
            return Task.FromResult(Creates.TryDequeue(out var answer) ? answer(draft) : Make(draft));
        }
    }

    public Task<IReadOnlyList<RemoteTicket>> FindByLabelAsync(string board, string label, CancellationToken cancellation)
    {
        LookUps++;
        if (LookUpFaults.TryDequeue(out var fault) && fault is not null)
            throw fault;
        return Task.FromResult<IReadOnlyList<RemoteTicket>>([.. _tickets.Where(ticket => ticket.Labels.Contains(label))]);
    }

    public Task<TicketPage> PollAsync(string label, DateTimeOffset since, string? pageToken, CancellationToken cancellation)
    {
        PolledSince.Add(since);
        if (PollFaults.TryDequeue(out var fault) && fault is not null)
            throw fault;
        var from = pageToken is null ? 0 : int.Parse(pageToken, CultureInfo.InvariantCulture);
        var matching = _tickets.Where(ticket => ticket.Labels.Contains(label) && ticket.Updated >= since).OrderBy(ticket => ticket.Updated).ToList();
        var next = from + PageSize < matching.Count ? (from + PageSize).ToString(CultureInfo.InvariantCulture) : null;
        return Task.FromResult(new TicketPage([.. matching.Skip(from).Take(PageSize)], next));
    }

    public Task<TransitionOutcome> MoveAsync(string remoteId, string status, CancellationToken cancellation)
    {
        if (Moves.TryDequeue(out var answer))
            return Task.FromResult(answer);
        Move(remoteId, status == "new" ? "To Do" : status);
        return Task.FromResult(new TransitionOutcome(true, "To Do", null));
    }

    /// <summary>Makes the ticket, as a create that works does.</summary>
    public CreateOutcome.Confirmed Make(TicketDraft draft)
    {
        var number = _tickets.Count + 1;
        var ticket = new RemoteTicket(
            (10_000 + number).ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{draft.Board}-{number}"),
            "To Do", "new", null, clock.GetUtcNow(), draft.Labels, draft.Summary, draft.Assignee);
        _tickets.Add(ticket);
        return new CreateOutcome.Confirmed(ticket.Id, ticket.Key);
    }

    /// <summary>What a person does: moves a ticket to a status.</summary>
    public void Move(string remoteId, string status, string? resolution = null)
    {
        var index = _tickets.FindIndex(ticket => ticket.Id == remoteId);
        var category = status switch { "To Do" => "new", "Done" or "Won't do" => "done", _ => "indeterminate" };
        _tickets[index] = _tickets[index] with { Status = status, StatusCategory = category, Resolution = resolution, Updated = clock.GetUtcNow() };
    }
}
