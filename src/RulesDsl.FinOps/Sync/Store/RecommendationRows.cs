using Microsoft.Data.Sqlite;
using RulesDsl.FinOps.Recommendations;

namespace RulesDsl.FinOps.Sync;

/// <summary>The table <c>recommendations</c>.</summary>
internal static class RecommendationRows
{
    /// <summary>The columns that <see cref="Read"/> reads, of the table as <c>r</c>.</summary>
    public const string Columns = """
        r.id, r.recommendation, r.resource, r.variant, r.rule, r.rule_version, r.saving, r.currency, r.owner, r.severity, r.evidence,
        r.resource_kind, r.provider, r.account, r.region, r.fingerprint, r.first_recommendation_id
        """;

    public static long NextId(StoreSession session) => session.Number("SELECT max(id) FROM recommendations") + 1;

    public static DateTimeOffset? LastCreated(StoreSession session) =>
        session.First("SELECT max(created_at) FROM recommendations", row => row.TimeOrNull(0));

    public static bool Exists(StoreSession session, string runId, string fingerprint, string rule) => session.Number(
        "SELECT 1 FROM recommendations WHERE run_id = @run AND fingerprint = @fingerprint AND rule = @rule",
        ("@run", runId), ("@fingerprint", fingerprint), ("@rule", rule)) == 1;

    public static void Append(
        StoreSession session, string runId, DateTimeOffset at, Recommendation recommendation, string fingerprint, long first) => session.Execute(
        """
        INSERT INTO recommendations (
            id, run_id, created_at, recommendation, resource, rule_version, first_recommendation_id, owner, saving, currency, evidence,
            fingerprint, variant, rule, severity, resource_kind, provider, account, region)
        VALUES (
            @id, @run, @at, @kind, @resource, @version, @first, @owner, @saving, @currency, @evidence,
            @fingerprint, @variant, @rule, @severity, @resourceKind, @provider, @account, @region)
        """,
        ("@id", recommendation.Id), ("@run", runId), ("@at", at), ("@kind", recommendation.Kind), ("@resource", recommendation.Resource),
        ("@version", recommendation.RuleVersion), ("@first", first), ("@owner", recommendation.Owner), ("@saving", recommendation.Saving),
        ("@currency", recommendation.Currency), ("@evidence", recommendation.Evidence), ("@fingerprint", fingerprint),
        ("@variant", recommendation.Variant), ("@rule", recommendation.Rule), ("@severity", recommendation.Severity),
        ("@resourceKind", recommendation.ResourceKind), ("@provider", recommendation.Provider), ("@account", recommendation.Account),
        ("@region", recommendation.Region));

    /// <summary>The occurrences after one moment and up to another, in order.</summary>
    public static List<Occurrence> Between(StoreSession session, DateTimeOffset? after, DateTimeOffset through) => session.List(
        $"SELECT {Columns} FROM recommendations r WHERE (@after IS NULL OR r.created_at > @after) AND r.created_at <= @through ORDER BY r.id",
        Read, ("@after", after), ("@through", through));

    public static Occurrence Read(SqliteDataReader row) => new(
        new Recommendation
        {
            Id = row.GetInt64(0),
            Kind = row.GetString(1),
            Resource = row.GetString(2),
            Variant = row.GetString(3),
            Rule = row.GetString(4),
            RuleVersion = row.GetString(5),
            Saving = row.Amount(6),
            Currency = row.GetString(7),
            Owner = row.GetString(8),
            Severity = row.GetString(9),
            Evidence = row.GetString(10),
            ResourceKind = row.GetString(11),
            Provider = row.GetString(12),
            Account = row.GetString(13),
            Region = row.GetString(14),
        },
        row.GetString(15),
        row.GetInt64(16));
}
