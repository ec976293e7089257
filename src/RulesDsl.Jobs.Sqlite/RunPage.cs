using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>Some of the runs that a filter asks for, newest first: a list is read in pages so that no reader holds the log back.</summary>
/// <param name="Runs">The runs.</param>
/// <param name="Next">Where the next page begins; null behind the last one.</param>
internal sealed record RunPage(IReadOnlyList<RunSummary> Runs, RunPage.Place? Next)
{
    private const int Size = 200;

    /// <summary>A place in the order of all runs.</summary>
    internal sealed record Place(long StartedAt, long Run)
    {
        public static Place Newest { get; } = new(long.MaxValue, long.MaxValue);
    }

    public static RunPage Read(SqliteConnection connection, RunFilter filter, Place from)
    {
        using var command = connection.Prepare(
            """
            SELECT id, graph, version, started_at, trigger, inputs, status, changed_at, run FROM runs
            WHERE (started_at, run) < ($started, $run) AND (graph = $graph OR $graph IS NULL) AND ($statuses >> status) & 1
                AND (substr(id, 1, length($prefix)) = $prefix OR $prefix IS NULL)
                AND (started_at >= $from OR $from IS NULL) AND (started_at < $before OR $before IS NULL)
            ORDER BY started_at DESC, run DESC LIMIT $size
            """,
            "$started", "$run", "$graph", "$statuses", "$prefix", "$from", "$before", "$size");
        Statements.Set(command,
            from.StartedAt, from.Run, filter.Graph, filter.Statuses.Count == 0 ? -1L : filter.Statuses.Aggregate(0L, (set, status) => set | 1L << (int)status),
            filter.IdPrefix, filter.StartedFrom is { } first ? Moment.Write(first) : null, filter.StartedBefore is { } end ? Moment.Write(end) : null, Size);
        using var reader = command.ExecuteReader();
        var runs = new List<RunSummary>();
        Place? last = null;
        while (reader.Read())
        {
            var run = new JournalRun(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), Moment.Read(reader, 3), reader.Text(4), reader.Bytes(5));
            runs.Add(new RunSummary(run, (RunStatus)reader.GetInt32(6), Moment.Read(reader, 7)));
            last = new Place(reader.GetInt64(3), reader.GetInt64(8));
        }

        return new RunPage(runs, runs.Count < Size ? null : last);
    }
}
