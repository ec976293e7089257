using System.CommandLine;
using System.Globalization;
using RulesDsl.Testing;

namespace RulesDsl.Cli.Commands;

/// <summary><c>--now 2026-01-31T10:00Z</c></summary>
internal sealed class NowOption : Option<string?>
{
    public NowOption()
        : base("--now")
    {
        Description = "The moment that rules take for now, such as 2026-01-31T10:00Z; the system's time without it.";
        HelpName = "time";
    }

    /// <summary>The clock that rules are given.</summary>
    /// <exception cref="UsageException">What was written is no time.</exception>
    public static TimeProvider Clock(string? now)
    {
        if (now is null)
            return TimeProvider.System;
        if (!DateTimeOffset.TryParse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            throw new UsageException($"'{now}' is no time; write it as 2026-01-31T10:00Z.");
        return new RuleTestClock(moment);
    }
}
