namespace RulesDsl.FinOps.Tickets.Jira;

/// <summary>Which Jira Cloud site, as whom, and how patiently. A class and no record, so that printing it never shows the token.</summary>
public sealed class JiraOptions
{
    /// <summary>The site, e.g. <c>https://example.atlassian.net/</c>. Plain http is taken only to this machine, because the token goes with every request.</summary>
    public required Uri Site { get; init; }

    /// <summary>The account's email address.</summary>
    public required string Email { get; init; }

    /// <summary>The account's API token.</summary>
    public required string Token { get; init; }

    /// <summary>The name of the type that new issues have.</summary>
    public string IssueType { get; init; } = "Task";

    /// <summary>How long one request may take, from connecting to the last byte of the answer.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>When to try again where Jira does not say.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest wait that is taken from Jira.</summary>
    public TimeSpan LongestRetryDelay { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Tickets in a page; Jira may give fewer.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>The longest answer that is read, in bytes.</summary>
    public int LongestAnswer { get; init; } = 16 << 20;
}
