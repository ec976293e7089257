using System.Globalization;
using FinOps.Data;
using JiraSandbox;
using RulesDsl.FinOps.Sync;

namespace FinOps;

/// <summary>The syncs that the sample makes, one after another, and what each of them reads.</summary>
internal sealed class SampleMonths(SampleArguments arguments, SampleFolder folder)
{
    private readonly string _given = GivenFiles.Describe(FullPath(arguments.Focus), FullPath(arguments.Inventory));

    private bool Generated => arguments.Focus is null && arguments.Inventory is null;

    /// <summary>What people call a month, from 0: equal in every start, so that a month is synced once.</summary>
    public string Period(int month) => Generated
        ? Options(month).Start.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"sync-{folder.SyncOf(month, _given)}");

    /// <summary>Whether people may still work before a month: once its bill is made, what they do belongs to the next one.</summary>
    public bool IsOpen(int month) => month > 0 && (!Generated || folder.FindMonth(Options(month)) is null);

    /// <summary>What a month's sync reads. Files that are given say the same every month; a generated month lacks what people removed in the one before.</summary>
    public CostExport Export(int month, FinOpsStore store, JiraSandboxServer? sandbox, CancellationToken cancellation)
    {
        if (!Generated)
            return new CostExport { Period = Period(month), Complete = true, FocusFile = FullPath(arguments.Focus), InventoryDirectory = FullPath(arguments.Inventory) };
        var options = Options(month);
        return folder.FindMonth(options)
            ?? folder.MakeMonth(options with { Removed = sandbox is null ? new HashSet<string>() : People.Removed(store, sandbox) }, cancellation);
    }

    private SampleOptions Options(int month) => new() { Resources = arguments.Resources, Month = month };

    private static string? FullPath(string? path) => path is null ? null : Path.GetFullPath(path);
}
