using System.Globalization;

namespace RulesDsl.FinOps.Sync;

/// <summary>The names of what we mean to do at a tracker: equal wishes have equal names, so that each is reserved once.</summary>
internal static class Intent
{
    /// <summary>The one ticket of an episode; also its label, by which it is found again.</summary>
    public static string Create(string fingerprint, int episode) =>
        string.Create(CultureInfo.InvariantCulture, $"finops-{fingerprint}-{episode}");

    /// <summary>The reopening of a ticket because of one occurrence.</summary>
    public static string Reopen(long ticket, long recommendation) =>
        string.Create(CultureInfo.InvariantCulture, $"reopen-{ticket}-{recommendation}");
}
