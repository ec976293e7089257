using BenchmarkDotNet.Attributes;
using FinOps.Data;
using RulesDsl.FinOps.Recommendations;
using RulesDsl.FinOps.Sources;
using RulesDsl.FinOps.Sources.Focus;
using RulesDsl.FinOps.Sources.Inventories;
using Sylvan.Data.Csv;

namespace RulesDsl.Benchmarks.Sources;

/// <summary>The sample's 200,000 cost lines, from the file to recommendations, against Sylvan.Data.Csv reading them. Target: at most 3 times its time.</summary>
[InProcess]
[MemoryDiagnoser]
public class CostFileBenchmark
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), "rulesdsl-benchmark");
    private SampleFiles _files = null!;
    private Inventory _inventory = null!;

    /// <summary>Writes the sample's first month.</summary>
    [GlobalSetup]
    public void WriteFiles()
    {
        _files = SampleData.Write(_directory, new SampleOptions());
        _inventory = InventoryReader.Read(_files.InventoryDirectory);
    }

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void DeleteFiles() => Directory.Delete(_directory, recursive: true);

    /// <summary>The limit: every field of every row is split off, and the cost is read as a number.</summary>
    [Benchmark(Baseline = true)]
    public decimal Sylvan()
    {
        using var csv = CsvDataReader.Create(_files.FocusFile);
        var cost = csv.GetOrdinal("EffectiveCost");
        var (sum, length) = (0m, 0);
        while (csv.Read())
        {
            for (var i = 0; i < csv.FieldCount; i++)
                length += csv.GetFieldSpan(i).Length;
            sum += csv.GetDecimal(cost);
        }

        return sum + length;
    }

    /// <summary>The reader of cost files alone.</summary>
    [Benchmark]
    public int FileToCosts() => FocusReader.Read(_files.FocusFile).Resources.Count;

    /// <summary>The subject: the file, joined with the inventory, through every cost rule.</summary>
    [Benchmark]
    public int FileToRecommendations()
    {
        var costs = FocusReader.Read(_files.FocusFile);
        var catalog = ResourceCatalog.Join(costs, _inventory);
        return Recommender.Recommend(catalog.Resources, _files.AsOf).Count;
    }
}
