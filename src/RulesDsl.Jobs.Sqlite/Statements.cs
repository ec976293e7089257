using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>The statements of a connection, prepared when first used.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    public void Begin() => Command("BEGIN IMMEDIATE").ExecuteNonQuery();

    public void Commit() => Command("COMMIT").ExecuteNonQuery();

    public void Rollback() => Command("ROLLBACK").ExecuteNonQuery();

    /// <summary>Who holds the journal; null when nobody does.</summary>
    public HostLease? ReadLease()
    {
        using var reader = Command("SELECT epoch, machine, process_id, process_started, since, until FROM host WHERE until IS NOT NULL").ExecuteReader();
        if (!reader.Read())
            return null;

        var holder = new HostIdentity(reader.GetString(1), reader.GetInt32(2), Moment.Read(reader, 3));
        return new HostLease(reader.GetInt64(0), holder, Moment.Read(reader, 4), Moment.Read(reader, 5));
    }

    public HostLease TakeLease(HostIdentity host, DateTimeOffset now, DateTimeOffset until)
    {
        var command = Command(
            """
            INSERT INTO host (id, epoch, machine, process_id, process_started, since, until)
            VALUES (1, 1, $machine, $process, $started, $since, $until)
            ON CONFLICT (id) DO UPDATE SET epoch = epoch + 1, machine = excluded.machine, process_id = excluded.process_id,
                process_started = excluded.process_started, since = excluded.since, until = excluded.until
            RETURNING epoch
            """,
            "$machine", "$process", "$started", "$since", "$until");
        Set(command, host.Machine, host.ProcessId, Moment.Write(host.ProcessStarted), Moment.Write(now), Moment.Write(until));
        return new HostLease((long)command.ExecuteScalar()!, host, now, until);
    }

    /// <summary>Moves the end of a lease (null gives the journal back); false when the lease is no longer the one that holds.</summary>
    public bool RenewLease(HostLease lease, DateTimeOffset? until)
    {
        var command = Command("UPDATE host SET until = $until WHERE epoch = $epoch AND until IS NOT NULL", "$until", "$epoch");
        Set(command, until is { } end ? Moment.Write(end) : null, lease.Epoch);
        return command.ExecuteNonQuery() == 1;
    }

    public bool IsHeldBy(HostLease lease) =>
        Command("SELECT epoch FROM host WHERE until IS NOT NULL").ExecuteScalar() is long epoch && epoch == lease.Epoch;

    /// <summary>False when there is a run of that id.</summary>
    public bool TryInsertRun(JournalRun run)
    {
        var command = Command(
            """
            INSERT INTO runs (id, graph, version, started_at, trigger, inputs, status, changed_at)
            VALUES ($id, $graph, $version, $at, $trigger, $inputs, 0, $at)
            ON CONFLICT (id) DO NOTHING
            """,
            "$id", "$graph", "$version", "$at", "$trigger", "$inputs");
        Set(command, run.Id, run.Graph, run.Version, Moment.Write(run.StartedAt), run.Trigger, run.Inputs.ToArray());
        return command.ExecuteNonQuery() == 1;
    }

    /// <summary>False when there is a run of that id.</summary>
    public bool TryImport(long epoch, RunHistory history)
    {
        if (!TryInsertRun(history.Run))
            return false;

        return Append(epoch, history.Run.Id, history.Events) == AppendOutcome.Written
            ? true
            : throw new ArgumentException($"The history of run '{history.Run.Id}' says the same thing twice.", nameof(history));
    }

    public AppendOutcome Append(long epoch, string runId, IReadOnlyList<JournalEvent> events)
    {
        var find = Command("SELECT run FROM runs WHERE id = $id", "$id");
        Set(find, runId);
        var run = find.ExecuteScalar() ?? throw new ArgumentException($"The journal has no run '{runId}'.", nameof(runId));

        foreach (var entry in events)
        {
            if (!TryInsert(run, epoch, entry))
                return AppendOutcome.Conflict;

            if (entry.RunStatus is { } status)
                Change(run, status, entry.At);
        }

        return AppendOutcome.Written;
    }

    /// <summary>A prepared statement.</summary>
    public SqliteCommand Command(string sql, params ReadOnlySpan<string> parameters)
    {
        if (!_commands.TryGetValue(sql, out var command))
            _commands.Add(sql, command = connection.Prepare(sql, parameters));

        return command;
    }

    /// <summary>Gives a statement its values, in the order of its parameters.</summary>
    public static void Set(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
    }

    private void Change(object run, RunStatus status, DateTimeOffset at)
    {
        var command = Command("UPDATE runs SET status = $status, changed_at = $at WHERE run = $run AND status <> $status", "$status", "$at", "$run");
        Set(command, (int)status, Moment.Write(at), run);
        command.ExecuteNonQuery();
    }

    private bool TryInsert(object run, long epoch, JournalEvent entry)
    {
        var command = Command(
            """
            INSERT INTO events (run, number, at, epoch, kind, slot, job, item, step, step_key, attempt, payload, reason, detail, not_before, round, request)
            VALUES ($run, $number, $at, $epoch, $kind, $slot, $job, $item, $step, $key, $attempt, $payload, $reason, $detail, $before, $round, $request)
            ON CONFLICT DO NOTHING
            """,
            "$run", "$number", "$at", "$epoch", "$kind", "$slot", "$job", "$item", "$step", "$key", "$attempt", "$payload", "$reason", "$detail", "$before",
            "$round", "$request");
        Set(command,
            run, entry.Number, Moment.Write(entry.At), epoch, (int)entry.Kind, (int)entry.Slot, entry.Job, entry.Item, entry.Step, entry.StepKey,
            entry.Attempt, entry.Payload.IsEmpty ? null : entry.Payload.ToArray(), entry.Reason, entry.Detail,
            entry.NotBefore is { } before ? Moment.Write(before) : null, entry.Round, entry.Request);
        return command.ExecuteNonQuery() == 1;
    }
}
