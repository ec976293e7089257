using System.Text.Json.Serialization;
using RulesDsl.FinOps.Recommendations;
using RulesDsl.FinOps.Sources.Focus;
using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>What the store keeps as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TicketDraft))]
[JsonSerializable(typeof(FocusCosts))]
[JsonSerializable(typeof(InventoryBatchContent))]
[JsonSerializable(typeof(IReadOnlyList<Recommendation>))]
internal sealed partial class StoreJson : JsonSerializerContext;
