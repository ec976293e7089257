using System.Globalization;
using FinOps.Data;
using RulesDsl.FinOps.Sync;

namespace FinOps;

/// <summary>The folder in which everything is that a later start goes on from.</summary>
internal sealed class SampleFolder
{
    /// <param name="path">The folder, made where there is none; null for a new one of its own.</param>
    public SampleFolder(string? path) => FullName = path is null
        ? Directory.CreateTempSubdirectory("rulesdsl-finops-").FullName
        : Directory.CreateDirectory(path).FullName;

    public string FullName { get; }

    public string Store => Path.Combine(FullName, "finops.db");

    public string Journal => Path.Combine(FullName, "journal.db");

    public string Sandbox => Path.Combine(FullName, "jira.db");

    /// <summary>The bill and inventory of a month; null until they are made.</summary>
    public SyncRequest? FindMonth(SampleOptions options) => Directory.Exists(MonthFolder(options)) ? Month(options) : null;

    /// <summary>Makes the bill and inventory of a month: all of it or nothing, so that a start after a crash finds no half of one.</summary>
    public SyncRequest MakeMonth(SampleOptions options, CancellationToken cancellation)
    {
        var unfinished = Path.Combine(FullName, "unfinished");
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        SampleData.Write(unfinished, options, cancellation);
        Directory.Move(unfinished, MonthFolder(options));
        return Month(options);
    }

    /// <summary>The report of a run as text; null until the run has ended.</summary>
    public string? FindReport(string runId) => File.Exists(Report(runId)) ? File.ReadAllText(Report(runId)) : null;

    public void SaveReport(string runId, string text)
    {
        File.WriteAllText(Report(runId) + ".unfinished", text);
        File.Move(Report(runId) + ".unfinished", Report(runId), overwrite: true);
    }

    public string Report(string runId) => Path.Combine(FullName, $"report-{runId}.txt");

    private string MonthFolder(SampleOptions options) => Path.Combine(FullName, Name(options));

    private SyncRequest Month(SampleOptions options) => new()
    {
        FocusFile = Path.Combine(MonthFolder(options), $"focus-{Name(options)}.csv"),
        InventoryDirectory = Path.Combine(MonthFolder(options), $"inventory-{Name(options)}"),
    };

    private static string Name(SampleOptions options) => options.Start.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
