namespace RulesDsl.FinOps.Sync;

/// <summary>The table <c>recommendation_state</c>.</summary>
internal static class EpisodeRows
{
    public static Episode? Find(StoreSession session, string fingerprint) => session.First(
        "SELECT first_recommendation_id, episode, state, changed_at, suppressed_until FROM recommendation_state WHERE fingerprint = @fingerprint",
        row => new Episode(
            row.GetInt64(0), row.GetInt32(1), StoredName.Parse<EpisodeState>(row.GetString(2)), row.Time(3), row.TimeOrNull(4)),
        ("@fingerprint", fingerprint));

    /// <summary>Notes an occurrence. One that is its own first begins an episode; another goes on with the one it belongs to. A closed episode opens again.</summary>
    public static void Occur(StoreSession session, string fingerprint, long first, long id, DateTimeOffset at) => session.Execute(
        """
        INSERT INTO recommendation_state (fingerprint, first_recommendation_id, last_recommendation_id, episode, state, changed_at)
            VALUES (@fingerprint, @first, @id, 1, 'open', @at)
        ON CONFLICT (fingerprint) DO UPDATE SET
            last_recommendation_id = @id,
            miss_count = 0,
            episode = episode + (@first = @id),
            first_recommendation_id = @first,
            changed_at = CASE WHEN state = 'open' OR (state = 'suppressed' AND @first <> @id) THEN changed_at ELSE @at END,
            suppressed_until = CASE WHEN @first = @id THEN NULL ELSE suppressed_until END,
            reason = CASE WHEN @first = @id THEN NULL ELSE reason END,
            state = CASE WHEN state = 'suppressed' AND @first <> @id THEN state ELSE 'open' END
        """,
        ("@fingerprint", fingerprint), ("@first", first), ("@id", id), ("@at", at));

    /// <summary>Counts, for every open episode that the run did not find, one more run without it.</summary>
    public static void CountMisses(StoreSession session, string runId) => session.Execute(
        """
        UPDATE recommendation_state SET miss_count = miss_count + 1
        WHERE state = 'open' AND fingerprint NOT IN (SELECT fingerprint FROM recommendations WHERE run_id = @run)
        """,
        ("@run", runId));

    /// <summary>Puts the episodes that a ticket serves into a state.</summary>
    public static void Set(StoreSession session, long ticket, EpisodeState state, DateTimeOffset at, DateTimeOffset? suppressedUntil, string? reason) => session.Execute(
        """
        UPDATE recommendation_state SET state = @state, changed_at = @at, suppressed_until = @until, reason = @reason
        WHERE first_recommendation_id IN (SELECT first_recommendation_id FROM recommendation_ticket_map WHERE ticket_id = @ticket)
        """,
        ("@ticket", ticket), ("@state", state), ("@at", at), ("@until", suppressedUntil), ("@reason", reason));
}
