using System.Globalization;

namespace RulesDsl.Cli.Output;

/// <summary>Numbers of things in words.</summary>
internal static class Counted
{
    /// <summary><c>1 file</c>, <c>2 files</c></summary>
    public static string Of(long count, string thing) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {thing}{(count == 1 ? "" : "s")}";
}
