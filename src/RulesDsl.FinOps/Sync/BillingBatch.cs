namespace RulesDsl.FinOps.Sync;

/// <summary>What was read of a cost file; the costs themselves are in the store.</summary>
/// <param name="Source">The file.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Resources">The different resources that it bills.</param>
public sealed record BillingBatch(string Source, int Rows, int Resources);
