using System.Text.Json.Serialization;

namespace RulesDsl.FinOps.Sync;

/// <summary>What the jobs of a sync hand to each other.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SyncRequest))]
[JsonSerializable(typeof(BillingBatch))]
[JsonSerializable(typeof(InventoryBatch))]
[JsonSerializable(typeof(RecommendedBatch))]
[JsonSerializable(typeof(RecordedRun))]
[JsonSerializable(typeof(PollSummary))]
[JsonSerializable(typeof(Reservation))]
[JsonSerializable(typeof(TicketOutcome))]
[JsonSerializable(typeof(SyncReport))]
internal sealed partial class SyncJson : JsonSerializerContext;
