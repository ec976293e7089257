namespace RulesDsl.FinOps.Tickets.Jira;

/// <summary>What came of one request. Closed: exactly the three cases nested here.</summary>
internal abstract record JiraReply
{
    private JiraReply()
    {
    }

    /// <summary>Jira answered; whether what it answered makes sense is another question.</summary>
    public sealed record Answered(JiraAnswer Answer) : JiraReply;

    /// <summary>There was no connection, so the request cannot have been carried out.</summary>
    public sealed record NotSent(string Reason) : JiraReply;

    /// <summary>The request may have been carried out: no answer came, or not the whole of one.</summary>
    public sealed record Lost(string Reason) : JiraReply;
}
