using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using JiraSandbox.Api;
using JiraSandbox.Boards;
using JiraSandbox.Faults;
using JiraSandbox.Issues;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace JiraSandbox;

/// <summary>
/// A server that behaves like Jira Cloud to a ticket sync, on the loopback address only. It is a sample and a test double:
/// issues are kept in a SQLite file, and faults happen on demand.
/// </summary>
public sealed class JiraSandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly IssueStore _store;

    private JiraSandboxServer(JiraSandboxOptions options)
    {
        Email = options.Email;
        Token = options.Token ?? RandomNumberGenerator.GetHexString(32, lowercase: true);
        Boards = options.Boards;
        Users = options.Users;
        _store = new IssueStore(options.DatabasePath, options.Clock);
        _app = Build(options);
    }

    /// <summary>Where it listens, with a slash at the end.</summary>
    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The account that requests must come from.</summary>
    public string Email { get; }

    /// <summary>The account's token.</summary>
    public string Token { get; }

    /// <summary>What is to go wrong.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>Every issue as it stands, in the order in which they were made.</summary>
    public IReadOnlyList<Issue> Issues => _store.All();

    internal ImmutableArray<Board> Boards { get; }

    internal ImmutableArray<SandboxUser> Users { get; }

    /// <summary>Starts a server; it serves until it is disposed of.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file cannot be opened or is no database.</exception>
    public static async Task<JiraSandboxServer> StartAsync(JiraSandboxOptions options, CancellationToken cancellation = default)
    {
        var server = new JiraSandboxServer(options);
        try
        {
            await server._app.StartAsync(cancellation);
            server.Url = new Uri($"{server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()}/");
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Moves an issue as somebody does on the board: by the transition that leads to <paramref name="status"/> from where it stands.</summary>
    /// <exception cref="InvalidOperationException">There is no such issue, or no transition leads there.</exception>
    public Issue Move(string idOrKey, string status) =>
        _store.Change(idOrKey, issue =>
        {
            var way = BoardOf(issue).From(issue.Status).FirstOrDefault(way => way.To == status)
                ?? throw new InvalidOperationException($"no transition of {issue.Board} leads from '{issue.Status}' to '{status}'");
            return Take(issue, way);
        }) ?? throw new InvalidOperationException($"there is no issue {idOrKey}");

    /// <summary>Gives an issue to somebody, or with null to nobody.</summary>
    /// <exception cref="InvalidOperationException">There is no such issue, or nobody with that account.</exception>
    public Issue Assign(string idOrKey, string? accountId)
    {
        if (accountId is not null && Users.All(user => user.AccountId != accountId))
            throw new InvalidOperationException($"there is no user {accountId}");
        return _store.Change(idOrKey, issue => issue with { Assignee = accountId }) ?? throw new InvalidOperationException($"there is no issue {idOrKey}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _store.Dispose();
    }

    internal Board BoardOf(Issue issue) => Boards.First(board => board.Key == issue.Board);

    // A resolution comes with a status that is done and goes with it.
    internal Issue Take(Issue issue, Transition way) =>
        issue with { Status = way.To, Resolution = BoardOf(issue).StatusOf(way.To).Resolution };

    private WebApplication Build(JiraSandboxOptions options)
    {
        // Nothing is taken from the surroundings: neither settings files nor environment variables.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        var app = builder.Build();
        app.UseRouting();
        app.UseMiddleware<RefusalMiddleware>();
        app.UseMiddleware<FaultMiddleware>(Faults, options.Clock);
        app.UseMiddleware<RateLimitMiddleware>(Faults, options.Clock);
        app.UseMiddleware<BasicAuthentication>(Email, Token);

        var json = new IssueJson(this);
        new IssueEndpoints(this, _store, json).Map(app);
        new SearchEndpoint(this, _store, json, Faults).Map(app);
        new TransitionEndpoints(this, _store, json).Map(app);
        new AccountEndpoints(this, json, options.Clock).Map(app);
        new FaultEndpoints(Faults).Map(app);
        new BoardPage(this, _store).Map(app);
        return app;
    }
}
