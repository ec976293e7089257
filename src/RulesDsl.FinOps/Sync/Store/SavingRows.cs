namespace RulesDsl.FinOps.Sync;

/// <summary>The table <c>savings</c>: what a recommendation is worth, by month.</summary>
internal static class SavingRows
{
    /// <summary>Notes the estimate of a month; of several in one month the last one counts.</summary>
    public static void Estimate(StoreSession session, string fingerprint, DateTimeOffset at, decimal amount) => session.Execute(
        """
        INSERT INTO savings (fingerprint, month, kind, amount, method) VALUES (@fingerprint, @month, 'estimated', @amount, 'effective cost per 30 days')
        ON CONFLICT (fingerprint, month, kind) DO UPDATE SET amount = @amount
        """,
        ("@fingerprint", fingerprint), ("@month", at.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)), ("@amount", amount));
}
