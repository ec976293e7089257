using JiraSandbox;
using JiraSandbox.Faults;
using Microsoft.Data.Sqlite;
using RulesDsl.FinOps.Tickets;
using RulesDsl.FinOps.Tickets.Jira;

namespace RulesDsl.FinOps.Tests.Tickets;

/// <summary>
/// A sandbox with a tracker that speaks to it over HTTP. Where the public data is here, every exchange is checked against Jira's own
/// document on the way.
/// </summary>
internal sealed class JiraSite : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _http;
    private readonly ContractHandler? _contract;
    private readonly TimeProvider _clientClock;

    private JiraSite(JiraSandboxServer server, DirectoryInfo folder, TimeProvider clientClock)
    {
        Server = server;
        _folder = folder;
        _contract = JiraContract.Current is { } contract ? new ContractHandler(contract) : null;
        _http = _contract is null ? new HttpClient() : new HttpClient(_contract);
        _clientClock = clientClock;
        Tracker = TrackerAs(server.Token);
    }

    public JiraSandboxServer Server { get; }

    public JiraTracker Tracker { get; }

    public string DatabasePath => Path.Combine(_folder.FullName, "jira.db");

    public static async Task<JiraSite> StartAsync(TimeProvider? serverClock = null, TimeProvider? clientClock = null)
    {
        var folder = Directory.CreateTempSubdirectory("rulesdsl-jira-");
        var server = await JiraSandboxServer.StartAsync(new JiraSandboxOptions
        {
            DatabasePath = Path.Combine(folder.FullName, "jira.db"), Clock = serverClock ?? TimeProvider.System,
        });
        return new JiraSite(server, folder, clientClock ?? TimeProvider.System);
    }

    public static TicketDraft Draft(string label = "rd-1", string board = "PAY") =>
        new(board, "Delete disk vol-1", "It is attached to nothing.", [label, "finops"], null, null);

    public JiraTracker TrackerAs(string token, int pageSize = 100) => new(
        _http,
        new JiraOptions { Site = Server.Url, Email = Server.Email, Token = token, PageSize = pageSize, RetryDelay = TimeSpan.FromSeconds(7), LongestAnswer = 1 << 20 },
        _clientClock);

    /// <summary>How many exchanges were checked and found right.</summary>
    public int CheckedExchanges => _contract?.Checked ?? 0;

    /// <summary>Leaves answers unchecked from now on, where the fault is such that they are meant to be wrong.</summary>
    public void Spoil(FaultKind kind)
    {
        if (_contract is not null)
            _contract.AnswersAreSpoiled = kind is FaultKind.Malformed or FaultKind.Html or FaultKind.Huge or FaultKind.Disconnect;
    }

    /// <summary>Asks the sandbox's own file, past everything that it answers.</summary>
    public T Query<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        return (T)command.ExecuteScalar()!;
    }

    public long CountTickets() => Query<long>("SELECT count(*) FROM tickets");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
