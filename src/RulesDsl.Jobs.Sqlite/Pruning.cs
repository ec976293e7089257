namespace RulesDsl.Jobs.Sqlite;

/// <summary>Deletes what ended long ago, some at a time so that the writes of the host are not held up.</summary>
internal static class Pruning
{
    public const int RunsAtOnce = 100;

    /// <summary>Deletes up to <see cref="RunsAtOnce"/> runs that ended before a time, with all that is about them.</summary>
    /// <returns>How many; fewer than that when none are left.</returns>
    public static int Prune(Statements statements, DateTimeOffset endedBefore)
    {
        var find = statements.Command(
            "SELECT run, id FROM runs WHERE status IN (1, 2, 6) AND changed_at < $before ORDER BY changed_at LIMIT $most", "$before", "$most");
        Statements.Set(find, Moment.Write(endedBefore), RunsAtOnce);
        var found = new List<(long Run, string Id)>();
        using (var reader = find.ExecuteReader())
        {
            while (reader.Read())
                found.Add((reader.GetInt64(0), reader.GetString(1)));
        }

        foreach (var (run, id) in found)
        {
            Delete(statements, "DELETE FROM events WHERE run = $run", "$run", run);
            Delete(statements, "DELETE FROM runs WHERE run = $run", "$run", run);
            Delete(statements, "DELETE FROM requests WHERE run_id = $id AND answered = 1", "$id", id);
        }

        return found.Count;
    }

    /// <summary>Deletes the answered requests from before a time whose run there is not, as of a start that was refused.</summary>
    public static int PruneStrayRequests(Statements statements, DateTimeOffset before)
    {
        var command = statements.Command(
            "DELETE FROM requests WHERE answered = 1 AND at < $before AND NOT EXISTS (SELECT 1 FROM runs WHERE runs.id = requests.run_id)", "$before");
        Statements.Set(command, Moment.Write(before));
        return command.ExecuteNonQuery();
    }

    private static void Delete(Statements statements, string sql, string parameter, object value)
    {
        var command = statements.Command(sql, parameter);
        Statements.Set(command, value);
        command.ExecuteNonQuery();
    }
}
