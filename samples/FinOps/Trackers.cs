using JiraSandbox;
using Microsoft.Data.Sqlite;
using RulesDsl.FinOps.Tickets.Jira;

namespace FinOps;

/// <summary>The tracker of a run of the sample: the sandbox in this process, or the site that was named.</summary>
internal sealed class Trackers : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private Trackers(JiraSandboxServer? sandbox, JiraOptions options, TimeSpan settle)
    {
        Sandbox = sandbox;
        Settle = settle;
        Jira = new JiraTracker(_http, options, TimeProvider.System);
    }

    /// <summary>The sandbox; null where a site was named: its people are real ones.</summary>
    public JiraSandboxServer? Sandbox { get; }

    public JiraTracker Jira { get; }

    /// <summary>How long a request without an answer rests before it is looked up.</summary>
    public TimeSpan Settle { get; }

    public static async Task<Trackers> StartAsync(SampleArguments arguments, SampleFolder folder, CancellationToken cancellation)
    {
        var settle = arguments.Settle ?? TimeSpan.FromSeconds(arguments.Jira is null ? 2 : 30);
        if (arguments is { Jira: { } site, Email: { } email })
        {
            var secret = Environment.GetEnvironmentVariable("JIRA_API_TOKEN") is { Length: > 0 } given
                ? given
                : throw new FormatException("--jira needs the account's API token in the environment variable JIRA_API_TOKEN");
            return new Trackers(null, Options(site, email, secret, settle), settle);
        }

        var sandbox = await StartSandboxAsync(folder.Sandbox, cancellation);
        return new Trackers(sandbox, Options(sandbox.Url, sandbox.Email, sandbox.Token, settle), settle);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (Sandbox is not null)
            await Sandbox.DisposeAsync();
    }

    private static async Task<JiraSandboxServer> StartSandboxAsync(string database, CancellationToken cancellation)
    {
        try
        {
            return await JiraSandboxServer.StartAsync(new JiraSandboxOptions { DatabasePath = database }, cancellation);
        }
        catch (SqliteException cause)
        {
            throw new IOException($"The boards in {database} cannot be opened: {cause.Message}", cause);
        }
    }

    // A request ends before it would be looked up.
    private static JiraOptions Options(Uri site, string email, string secret, TimeSpan settle) => new()
    {
        Site = site,
        Email = email,
        Token = secret,
        RequestTimeout = settle * 0.8,
        RetryDelay = settle,
    };
}
