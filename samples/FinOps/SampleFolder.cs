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
    public CostExport? FindMonth(SampleOptions options) => Directory.Exists(MonthFolder(options)) ? Month(options) : null;

    /// <summary>Makes the bill and inventory of a month: all of it or nothing, so that a start after a crash finds no half of one.</summary>
    public CostExport MakeMonth(SampleOptions options, CancellationToken cancellation)
    {
        var unfinished = Path.Combine(FullName, "unfinished");
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        SampleData.Write(unfinished, options, cancellation);
        Directory.Move(unfinished, MonthFolder(options));
        return Month(options);
    }

    /// <summary>The number of a sync of given files, from 1. It is kept, so that a start after a crash goes on with its own, and one with other files makes new ones.</summary>
    /// <param name="earlier">How many syncs of these files go before it: numbers are asked for in order.</param>
    /// <param name="given">Which files, and in which state.</param>
    public int SyncOf(int earlier, string given)
    {
        for (var number = 1; ; number++)
        {
            var path = Path.Combine(FullName, string.Create(CultureInfo.InvariantCulture, $"given-{number}.txt"));
            if (!File.Exists(path))
            {
                Save(path, given);
                return number;
            }

            if (File.ReadAllText(path) == given && earlier-- == 0)
                return number;
        }
    }

    /// <summary>The report of a sync as text; null until it has done everything.</summary>
    public string? FindReport(string period) => File.Exists(Report(period)) ? File.ReadAllText(Report(period)) : null;

    /// <summary>Which try a sync is at, from 1: one more than those that left something undone.</summary>
    public int Attempt(string period)
    {
        var attempt = 1;
        while (File.Exists(FailedReport(period, attempt)))
            attempt++;
        return attempt;
    }

    public void SaveReport(string period, string text) => Save(Report(period), text);

    /// <summary>Keeps the report of a try that left something undone; the next start tries again.</summary>
    public void SaveFailedReport(string period, string text) => Save(FailedReport(period, Attempt(period)), text);

    private static void Save(string path, string text)
    {
        File.WriteAllText(path + ".unfinished", text);
        File.Move(path + ".unfinished", path, overwrite: true);
    }

    private string Report(string period) => Path.Combine(FullName, $"report-{period}.txt");

    private string FailedReport(string period, int attempt) =>
        Path.Combine(FullName, string.Create(CultureInfo.InvariantCulture, $"failed-{period}-{attempt}.txt"));

    private string MonthFolder(SampleOptions options) => Path.Combine(FullName, Name(options));

    private CostExport Month(SampleOptions options) => new()
    {
        Period = Name(options),
        Complete = true,
        FocusFile = Path.Combine(MonthFolder(options), $"focus-{Name(options)}.csv"),
        InventoryDirectory = Path.Combine(MonthFolder(options), $"inventory-{Name(options)}"),
    };

    private static string Name(SampleOptions options) => options.Start.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
