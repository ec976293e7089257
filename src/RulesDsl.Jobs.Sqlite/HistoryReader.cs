using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>Reads runs back.</summary>
internal static class HistoryReader
{
    /// <summary>The ids of the runs that have not ended, oldest first.</summary>
    public static List<string> Unfinished(SqliteConnection connection)
    {
        using var command = connection.Prepare("SELECT id FROM runs WHERE status NOT IN (1, 2, 6) ORDER BY run");
        using var reader = command.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
            ids.Add(reader.GetString(0));

        return ids;
    }

    public static RunHistory? Read(SqliteConnection connection, string id)
    {
        // One snapshot for both tables: a run must not seem ended by an event that is not in its history.
        using var snapshot = connection.BeginTransaction(deferred: true);
        using var command = connection.Prepare("SELECT run, graph, version, started_at, trigger, inputs, status FROM runs WHERE id = $id", "$id");
        command.Parameters[0].Value = id;
        using var reader = command.ExecuteReader();
        if (!reader.Read())
            return null;

        var run = new JournalRun(
            id, reader.GetString(1), reader.GetString(2), Moment.Read(reader, 3), reader.Text(4), reader.Bytes(5));
        return new RunHistory(run, (RunStatus)reader.GetInt32(6), Events(connection, reader.GetInt64(0)));
    }

    private static List<JournalEvent> Events(SqliteConnection connection, long run)
    {
        using var command = connection.Prepare(
            """
            SELECT number, at, kind, job, item, step, step_key, attempt, payload, reason, detail, not_before, round, request
            FROM events WHERE run = $run ORDER BY number
            """,
            "$run");
        command.Parameters[0].Value = run;
        using var reader = command.ExecuteReader();
        var events = new List<JournalEvent>();
        while (reader.Read())
        {
            events.Add(new JournalEvent(reader.GetInt64(0), Moment.Read(reader, 1), (JournalEventKind)reader.GetInt32(2))
            {
                Job = reader.GetString(3),
                Item = reader.GetString(4),
                Step = reader.GetString(5),
                StepKey = reader.GetString(6),
                Attempt = reader.GetInt32(7),
                Payload = reader.Bytes(8),
                Reason = reader.Text(9),
                Detail = reader.Text(10),
                NotBefore = reader.IsDBNull(11) ? null : Moment.Read(reader, 11),
                Round = reader.GetInt32(12),
                Request = reader.GetString(13),
            });
        }

        return events;
    }
}
