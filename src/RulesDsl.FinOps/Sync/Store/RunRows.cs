namespace RulesDsl.FinOps.Sync;

/// <summary>The table <c>recommendations_generated</c>: how far each run has come.</summary>
internal static class RunRows
{
    public static void Begin(StoreSession session, string runId) => session.Execute(
        "INSERT INTO recommendations_generated (run_id, state) VALUES (@run, 'generating') ON CONFLICT (run_id) DO NOTHING", ("@run", runId));

    public static void Complete(StoreSession session, string runId, DateTimeOffset watermark) => session.Execute(
        "UPDATE recommendations_generated SET last_successful_recommendation_generated = @watermark, state = 'generated' WHERE run_id = @run",
        ("@run", runId), ("@watermark", watermark));

    public static void Distribute(StoreSession session, string runId) => session.Execute(
        """
        UPDATE recommendations_generated SET distributed_through = last_successful_recommendation_generated, state = 'distributed'
        WHERE run_id = @run AND state = 'generated'
        """,
        ("@run", runId));

    /// <summary>The watermark of one run; null while it has none.</summary>
    public static DateTimeOffset? Watermark(StoreSession session, string runId) => session.First(
        "SELECT last_successful_recommendation_generated FROM recommendations_generated WHERE run_id = @run", row => row.TimeOrNull(0), ("@run", runId));

    public static DateTimeOffset? LastWatermark(StoreSession session) =>
        session.First("SELECT max(last_successful_recommendation_generated) FROM recommendations_generated", row => row.TimeOrNull(0));

    public static DateTimeOffset? DistributedThrough(StoreSession session) =>
        session.First("SELECT max(distributed_through) FROM recommendations_generated", row => row.TimeOrNull(0));
}
