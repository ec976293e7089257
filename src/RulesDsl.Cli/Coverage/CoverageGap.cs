namespace RulesDsl.Cli.Coverage;

/// <summary>Something that no test has shown.</summary>
/// <param name="File">The file that it stands in, from the project.</param>
/// <param name="Line">Its line.</param>
/// <param name="What">What it is and what it was never.</param>
/// <param name="How">How a test would show it.</param>
internal sealed record CoverageGap(string File, int Line, string What, string How);
