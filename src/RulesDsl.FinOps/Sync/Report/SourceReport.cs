namespace RulesDsl.FinOps.Sync;

/// <summary>What came of reading one source.</summary>
/// <param name="Name">The source's name in the graph.</param>
/// <param name="Summary">What was read, or why it was not.</param>
/// <param name="Succeeded">Whether it was read.</param>
public sealed record SourceReport(string Name, string Summary, bool Succeeded);
