namespace RulesDsl.FinOps.Sync;

/// <summary>The tables, by version: each script takes a store from the version before it to its own. Forward only.</summary>
internal static class StoreSchema
{
    /// <summary>Marks the file as ours, so that no other database is written into by mistake.</summary>
    private const int ApplicationId = 0x52_46_49_4E;

    private static readonly string[] Versions = [Version1];

    private const string Version1 = """
        -- One row per occurrence, append only: the triggers refuse anything else, whoever asks.
        CREATE TABLE recommendations (
            id INTEGER PRIMARY KEY, run_id TEXT NOT NULL, created_at INTEGER NOT NULL, recommendation TEXT NOT NULL, resource TEXT NOT NULL,
            rule_version TEXT NOT NULL, first_recommendation_id INTEGER NOT NULL REFERENCES recommendations, owner TEXT NOT NULL,
            saving TEXT NOT NULL, currency TEXT NOT NULL, evidence TEXT NOT NULL, fingerprint TEXT NOT NULL, variant TEXT NOT NULL,
            rule TEXT NOT NULL, severity TEXT NOT NULL, resource_kind TEXT NOT NULL, provider TEXT NOT NULL, account TEXT NOT NULL,
            region TEXT NOT NULL, UNIQUE (run_id, fingerprint, rule)) STRICT;
        CREATE INDEX recommendations_created_at ON recommendations (created_at);
        CREATE TRIGGER recommendations_keep BEFORE DELETE ON recommendations
            BEGIN SELECT RAISE(ABORT, 'recommendations is append only'); END;
        CREATE TRIGGER recommendations_stay BEFORE UPDATE ON recommendations
            BEGIN SELECT RAISE(ABORT, 'recommendations is append only'); END;

        CREATE TABLE recommendations_generated (
            id INTEGER PRIMARY KEY, run_id TEXT NOT NULL UNIQUE, last_successful_recommendation_generated INTEGER,
            distributed_through INTEGER, state TEXT NOT NULL CHECK (state IN ('generating', 'generated', 'distributed'))) STRICT;

        CREATE TABLE recommendation_state (
            fingerprint TEXT PRIMARY KEY, first_recommendation_id INTEGER NOT NULL REFERENCES recommendations,
            last_recommendation_id INTEGER NOT NULL REFERENCES recommendations, episode INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'suppressed')), changed_at INTEGER NOT NULL,
            miss_count INTEGER NOT NULL DEFAULT 0, suppressed_until INTEGER, reason TEXT) STRICT, WITHOUT ROWID;
        CREATE INDEX recommendation_state_first ON recommendation_state (first_recommendation_id);

        CREATE TABLE tickets (
            id INTEGER PRIMARY KEY, created_at INTEGER NOT NULL, status TEXT NOT NULL, tracker TEXT NOT NULL, board TEXT NOT NULL,
            remote_id TEXT, remote_key TEXT, remote_updated INTEGER, base TEXT, tombstone INTEGER, UNIQUE (tracker, remote_id)) STRICT;

        CREATE TABLE recommendation_ticket_map (
            id INTEGER PRIMARY KEY, recommendation_id INTEGER NOT NULL UNIQUE REFERENCES recommendations,
            first_recommendation_id INTEGER NOT NULL REFERENCES recommendations, ticket_id INTEGER NOT NULL REFERENCES tickets) STRICT;
        CREATE INDEX recommendation_ticket_map_first ON recommendation_ticket_map (first_recommendation_id, ticket_id);
        CREATE INDEX recommendation_ticket_map_ticket ON recommendation_ticket_map (ticket_id);

        CREATE TABLE pollers (
            tracker TEXT PRIMARY KEY, last_poll_time INTEGER, overlap INTEGER NOT NULL, page_token TEXT, last_census_at INTEGER)
            STRICT, WITHOUT ROWID;

        -- The intent key is the reservation: whoever inserts it first owns the one ticket that it stands for.
        CREATE TABLE outbox (
            intent_key TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('create', 'reopen')), ticket_id INTEGER NOT NULL REFERENCES tickets,
            payload TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'uncertain', 'confirmed', 'parked', 'cancelled')),
            attempt INTEGER NOT NULL DEFAULT 0, lease_until INTEGER, not_before INTEGER, last_error TEXT) STRICT, WITHOUT ROWID;
        CREATE INDEX outbox_ticket ON outbox (ticket_id);

        CREATE TABLE inbox (
            tracker TEXT NOT NULL, remote_id TEXT NOT NULL, remote_updated INTEGER NOT NULL, hash TEXT NOT NULL, change TEXT NOT NULL,
            applied_at INTEGER NOT NULL, PRIMARY KEY (tracker, remote_id, remote_updated, hash)) STRICT, WITHOUT ROWID;

        CREATE TABLE ticket_events (
            id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES tickets, at INTEGER NOT NULL, event TEXT NOT NULL, detail TEXT NOT NULL) STRICT;

        CREATE TABLE conflicts (
            id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL REFERENCES tickets, at INTEGER NOT NULL, field TEXT NOT NULL,
            base TEXT NOT NULL, ours TEXT NOT NULL, theirs TEXT NOT NULL, winner TEXT NOT NULL CHECK (winner IN ('ours', 'theirs'))) STRICT;

        CREATE TABLE suppressions (
            id INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL, reason TEXT NOT NULL, created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
            approver TEXT NOT NULL, ticket_id INTEGER REFERENCES tickets) STRICT;

        CREATE TABLE savings (
            fingerprint TEXT NOT NULL, month TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('estimated', 'realised', 'missed')),
            amount TEXT NOT NULL, method TEXT NOT NULL, PRIMARY KEY (fingerprint, month, kind)) STRICT, WITHOUT ROWID;

        -- What a run's gathering jobs read, until the run has recommended: a job hands on its name, not megabytes.
        CREATE TABLE batches (run_id TEXT NOT NULL, source TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (run_id, source)) STRICT, WITHOUT ROWID;
        """;

    /// <summary>Brings a new or older store up to date; refuses one that a newer version wrote, and one that is not ours.</summary>
    public static void Apply(StoreFile file, string path) => file.Write(session =>
    {
        var version = session.Number("PRAGMA user_version");
        var tables = session.Number("SELECT count(*) FROM sqlite_master");
        if (tables > 0 && session.Number("PRAGMA application_id") != ApplicationId)
            throw new StoreException($"{path}: this database belongs to something else: name another file");
        if (version > Versions.Length)
            throw new StoreException($"{path}: the database has version {version}, written by a newer release; this one knows {Versions.Length}: update it");
        if (version == Versions.Length)
            return;

        foreach (var script in Versions.Skip((int)version))
            session.Execute(script);
        session.Execute($"PRAGMA user_version = {Versions.Length}; PRAGMA application_id = {ApplicationId};");
    });
}
