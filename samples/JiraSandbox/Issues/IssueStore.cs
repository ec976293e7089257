using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using JiraSandbox.Api;
using JiraSandbox.Boards;
using JiraSandbox.Jql;
using Microsoft.Data.Sqlite;

namespace JiraSandbox.Issues;

/// <summary>
/// Issues in a SQLite file. A change appends a version and overwrites nothing, so that a search can be answered as of an earlier one:
/// that is how the index lags, and why the pages of one search fit together. The view <c>tickets</c> has every issue as it stands.
/// </summary>
internal sealed class IssueStore : IDisposable
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE IF NOT EXISTS issues(
            id INTEGER PRIMARY KEY, board TEXT NOT NULL, number INTEGER NOT NULL, type TEXT NOT NULL, created INTEGER NOT NULL, UNIQUE(board, number));
        CREATE TABLE IF NOT EXISTS issue_versions(
            version INTEGER PRIMARY KEY, issue_id INTEGER NOT NULL REFERENCES issues, updated INTEGER NOT NULL, summary TEXT NOT NULL,
            description TEXT, labels TEXT NOT NULL, status TEXT NOT NULL, resolution TEXT, priority TEXT NOT NULL, assignee TEXT);
        CREATE INDEX IF NOT EXISTS issue_versions_of_issue ON issue_versions(issue_id, version);
        CREATE VIEW IF NOT EXISTS tickets AS
            SELECT i.id, i.board || '-' || i.number AS key, i.board, i.type, i.created, v.updated, v.summary, v.description, v.labels,
                v.status, v.resolution, v.priority, v.assignee
            FROM issues i JOIN issue_versions v ON v.version = (SELECT max(version) FROM issue_versions WHERE issue_id = i.id);
        """;

    private const string Columns = """
        i.id, i.board, i.number, i.type, v.summary, v.description, v.labels, v.status, v.resolution, v.priority, v.assignee, i.created, v.updated
        """;

    // Jira's ids are large from the start, which shows a client that takes a key's number for one.
    private const long FirstId = 10_000;

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _clock;

    public IssueStore(string path, TimeProvider clock)
    {
        _clock = clock;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            _connection.Open();
            using var command = Command(Schema);
            command.ExecuteNonQuery();
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public Issue Create(NewIssue issue)
    {
        lock (_gate)
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            var now = Now();
            var id = Scalar("SELECT max(id) FROM issues") is { } last ? last + 1 : FirstId;
            var number = (Scalar("SELECT max(number) FROM issues WHERE board = $1", issue.Board.Key) ?? 0) + 1;
            var created = new Issue(
                id, issue.Board.Key, (int)number, issue.Type, issue.Summary, issue.Description, issue.Labels, issue.Board.Statuses[0].Name,
                null, issue.Priority, issue.Assignee, now, now);
            using (var command = Command("INSERT INTO issues(id, board, number, type, created) VALUES ($1, $2, $3, $4, $5)",
                id, created.Board, number, created.Type, now.ToUnixTimeMilliseconds()))
            {
                command.ExecuteNonQuery();
            }

            Append(created);
            transaction.Commit();
            return created;
        }
    }

    /// <summary>Changes an issue by what stands now; null where there is no such issue.</summary>
    public Issue? Change(string idOrKey, Func<Issue, Issue> change)
    {
        lock (_gate)
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            if (FindLocked(idOrKey) is not { } before)
                return null;
            var after = change(before) with { Updated = Now() };
            Append(after);
            transaction.Commit();
            return after;
        }
    }

    public Issue? Find(string idOrKey)
    {
        lock (_gate)
            return FindLocked(idOrKey);
    }

    public IReadOnlyList<Issue> All()
    {
        lock (_gate)
            return Read($"SELECT {Columns} FROM issues i JOIN issue_versions v ON v.version = (SELECT max(version) FROM issue_versions WHERE issue_id = i.id) ORDER BY i.id");
    }

    /// <summary>The newest version that an index lagging by <paramref name="lag"/> has seen.</summary>
    public long IndexedVersion(TimeSpan lag)
    {
        lock (_gate)
            return Scalar("SELECT max(version) FROM issue_versions WHERE updated <= $1", (Now() - lag).ToUnixTimeMilliseconds()) ?? 0;
    }

    /// <summary>What a query finds among the issues as they stood at <paramref name="version"/>.</summary>
    public IReadOnlyList<Issue> Search(JqlQuery query, long version, int offset, int limit)
    {
        var next = query.Parameters.Length;
        var sql = string.Create(CultureInfo.InvariantCulture, $"""
            SELECT {Columns} FROM issues i JOIN issue_versions v ON v.issue_id = i.id
            WHERE v.version = (SELECT max(version) FROM issue_versions WHERE issue_id = i.id AND version <= ${next + 1}) AND ({query.Where})
            ORDER BY {query.OrderBy} LIMIT ${next + 2} OFFSET ${next + 3}
            """);
        lock (_gate)
            return Read(sql, [.. query.Parameters, version, limit, offset]);
    }

    public void Dispose() => _connection.Dispose();

    // To the millisecond, which is what Jira keeps.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(_clock.GetUtcNow().ToUnixTimeMilliseconds());

    private Issue? FindLocked(string idOrKey)
    {
        var select = $"SELECT {Columns} FROM issues i JOIN issue_versions v ON v.version = (SELECT max(version) FROM issue_versions WHERE issue_id = i.id)";
        return long.TryParse(idOrKey, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? Read($"{select} WHERE i.id = $1", id).FirstOrDefault()
            : Read($"{select} WHERE i.board || '-' || i.number = upper($1)", idOrKey).FirstOrDefault();
    }

    private void Append(Issue issue)
    {
        using var command = Command(
            """
            INSERT INTO issue_versions(issue_id, updated, summary, description, labels, status, resolution, priority, assignee)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            issue.Id, issue.Updated.ToUnixTimeMilliseconds(), issue.Summary, issue.Description, JsonSerializer.Serialize(issue.Labels, PlainJson.Options), issue.Status,
            issue.Resolution, issue.Priority, issue.Assignee);
        command.ExecuteNonQuery();
    }

    private List<Issue> Read(string sql, params object?[] values)
    {
        using var command = Command(sql, values);
        using var row = command.ExecuteReader();
        var issues = new List<Issue>();
        while (row.Read())
        {
            issues.Add(new Issue(
                row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4), TextOrNull(row, 5),
                JsonSerializer.Deserialize<ImmutableArray<string>>(row.GetString(6)), row.GetString(7), TextOrNull(row, 8), row.GetString(9),
                TextOrNull(row, 10), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(11)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(12))));
        }

        return issues;
    }

    private long? Scalar(string sql, params object?[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar() as long?;
    }

    // The texts are ours alone: what a request says comes in as a value.
    private SqliteCommand Command(string sql, params object?[] values)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i + 1}"), values[i] ?? DBNull.Value);
        return command;
    }

    private static string? TextOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
