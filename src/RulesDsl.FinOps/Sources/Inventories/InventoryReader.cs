using System.Text.Json;
using RulesDsl.FinOps.Sources.Utilization;

namespace RulesDsl.FinOps.Sources.Inventories;

/// <summary>
/// Reads a directory tree of JSON files as the clouds' own command lines print them (<c>aws ec2 describe-volumes &gt; volumes.json</c>),
/// with or without the envelope that recorders put around them. Which call a file answers is told by what it holds, not by its name.
/// What is unknown is passed over and counted; a broken file fails alone.
/// </summary>
public static class InventoryReader
{
    private static readonly IDescribedKind[] Kinds =
    [
        new DescribedInstances(), new DescribedVolumes(), new DescribedSnapshots(), new DescribedAddresses(),
        new DescribedLoadBalancers(), new DescribedClassicLoadBalancers(), new DescribedDatabases(),
    ];

    /// <summary>Reads every <c>*.json</c> below the directory, in the order of their paths.</summary>
    /// <exception cref="SourceException">The directory cannot be read, holds no answer, or holds more files than the limit allows.</exception>
    public static Inventory Read(string directory, InventoryLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= new InventoryLimits();
        var builder = new InventoryBuilder(directory);
        foreach (var path in Files(directory, limits))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                ReadFile(path, Path.GetRelativePath(directory, path), limits, builder);
            }
            catch (SourceException e)
            {
                builder.Fail(e);
            }
        }

        var inventory = builder.Build();

        // A wrong directory looks like an estate in which everything is gone: every open finding would count as missed.
        if (inventory is { FilesRead: 0, Failures.Count: 0 })
        {
            throw new SourceException(directory, inventory.FilesUnknown.Count == 0
                ? "there is no JSON file below it; expected what describe calls print, such as volumes.json of aws ec2 describe-volumes"
                : $"none of its {inventory.FilesUnknown.Count} JSON files is an answer that is known, such as that of aws ec2 describe-volumes");
        }

        return inventory;
    }

    private static void ReadFile(string path, string relativePath, InventoryLimits limits, InventoryBuilder inventory)
    {
        using var json = Parse(path, limits);
        var answer = Unwrap(json.RootElement);
        var known = false;
        if (answer.ValueKind == JsonValueKind.Object)
        {
            var scope = InventoryScope.Of(relativePath);
            foreach (var kind in Kinds.Where(kind => answer.Member(kind.Property) is { ValueKind: JsonValueKind.Array }))
            {
                known = true;
                foreach (var entry in answer.List(kind.Property))
                    inventory.Add(kind.Read(entry, scope));
            }

            if (answer.Member("TagDescriptions") is { ValueKind: JsonValueKind.Array })
            {
                known = true;
                foreach (var description in answer.List("TagDescriptions"))
                    inventory.AddTags(description.Text("ResourceArn"), description.Tags());
            }

            if (MetricAnswers.Knows(answer))
            {
                known = true;
                inventory.Skip(MetricAnswers.Read(answer, Path.GetFileName(path), inventory.Utilization));
            }
        }

        inventory.CountFile(relativePath, known);
    }

    // {"status_code": 200, "data": {…}} and {"headers": {…}, "body": {…}} are what recorders keep.
    private static JsonElement Unwrap(JsonElement root) =>
        root.Member("status_code") is not null && root.Member("data") is { } data ? data
        : root.Member("headers") is not null && root.Member("body") is { } body ? body
        : root;

    private static JsonDocument Parse(string path, InventoryLimits limits)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            if (!file.CanSeek || (file.Length == 0 && file.ReadByte() >= 0))
                throw new SourceException(path, "this is a pipe or a device and no file");
            if (file.Length > limits.FileSize)
                throw new SourceException(path, $"the file has {file.Length} bytes; at most {limits.FileSize} are read");
            return JsonDocument.Parse(file);
        }
        catch (JsonException e)
        {
            throw new SourceException(path, $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1} of it: this is no JSON; the file may be cut off", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceException(path, $"the file cannot be read: {e.Message}", e);
        }
    }

    private static List<string> Files(string directory, InventoryLimits limits)
    {
        try
        {
            var files = new List<string>();
            foreach (var path in Directory.EnumerateFiles(directory, "*.json", SearchOption.AllDirectories))
            {
                if (files.Count == limits.Files)
                    throw new SourceException(directory, $"the directory holds more than {limits.Files} files");
                files.Add(path);
            }

            files.Sort(StringComparer.Ordinal);
            return files;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceException(directory, $"the directory cannot be read: {e.Message}", e);
        }
    }
}
