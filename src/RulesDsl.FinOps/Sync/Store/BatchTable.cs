using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RulesDsl.FinOps.Recommendations;
using RulesDsl.FinOps.Sources.Focus;
using RulesDsl.FinOps.Sources.Inventories;

namespace RulesDsl.FinOps.Sync;

/// <summary>
/// What a run's gathering jobs read and its rules said, so that a run that goes on after a crash recommends about what it has read and not about what the files
/// say by then. A source that is read again replaces what it said: open billing periods are restated, so nothing is ever added to.
/// </summary>
internal sealed class BatchTable(StoreFile file)
{
    private const string Billing = "billing";
    private const string Assets = "inventory";
    private const string Said = "recommend";

    public void Save(string runId, FocusCosts costs) => Save(runId, Billing, costs, StoreJson.Default.FocusCosts);

    public void Save(string runId, Inventory inventory) =>
        Save(runId, Assets, InventoryBatchContent.Of(inventory), StoreJson.Default.InventoryBatchContent);

    public void Save(string runId, IReadOnlyList<Recommendation> recommendations) =>
        Save(runId, Said, recommendations, StoreJson.Default.IReadOnlyListRecommendation);

    public FocusCosts? FindCosts(string runId) => Find(runId, Billing, StoreJson.Default.FocusCosts);

    public Inventory? FindInventory(string runId) => Find(runId, Assets, StoreJson.Default.InventoryBatchContent)?.ToInventory();

    public IReadOnlyList<Recommendation>? FindRecommendations(string runId) => Find(runId, Said, StoreJson.Default.IReadOnlyListRecommendation);

    /// <summary>Forgets what a run read, once it needs it no more.</summary>
    public void Drop(string runId) => file.Write(session => { session.Execute("DELETE FROM batches WHERE run_id = @run", ("@run", runId)); });

    private void Save<T>(string runId, string source, T content, JsonTypeInfo<T> type)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(gzip, content, type);
        file.Write(session => { session.Execute(
            "INSERT INTO batches (run_id, source, content) VALUES (@run, @source, @content) ON CONFLICT (run_id, source) DO UPDATE SET content = @content",
            ("@run", runId), ("@source", source), ("@content", packed.ToArray())); });
    }

    private T? Find<T>(string runId, string source, JsonTypeInfo<T> type)
        where T : class
    {
        var packed = file.Read(session => session.First(
            "SELECT content FROM batches WHERE run_id = @run AND source = @source", row => row.GetFieldValue<byte[]>(0), ("@run", runId), ("@source", source)));
        if (packed is null)
            return null;
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(gzip, type);
    }
}
