namespace RulesDsl.FinOps.Sync;

/// <summary>What was read of an inventory; the resources themselves are in the store.</summary>
/// <param name="Source">The directory.</param>
/// <param name="Files">Files whose answers were used.</param>
/// <param name="Resources">The different resources that they describe.</param>
/// <param name="Failures">Why files of it could not be read: each failed alone.</param>
public sealed record InventoryBatch(string Source, int Files, int Resources, IReadOnlyList<string> Failures);
