using System.Globalization;
using FinOps.Data;
using JiraSandbox;
using RulesDsl.FinOps.Sync;

namespace FinOps;

/// <summary>The syncs that the sample makes, one after another, and what each of them reads.</summary>
internal sealed class SampleMonths(SampleArguments arguments, SampleFolder folder)
{
    private bool Generated => arguments.Focus is null && arguments.Inventory is null;

    /// <summary>The run of a month, from 0: equal in every start, so that a month is synced once.</summary>
    public string RunId(int month) => Generated
        ? Options(month).Start.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"run-{month + 1}");

    /// <summary>Whether the bill of a month is there already.</summary>
    public bool IsReady(int month) => !Generated || folder.FindMonth(Options(month)) is not null;

    /// <summary>What a month's sync reads. Files that are given say the same every month; a generated month lacks what people removed in the one before.</summary>
    public SyncRequest Read(int month, FinOpsStore store, JiraSandboxServer? sandbox, CancellationToken cancellation)
    {
        if (!Generated)
            return new SyncRequest { FocusFile = FullPath(arguments.Focus), InventoryDirectory = FullPath(arguments.Inventory) };
        var options = Options(month);
        return folder.FindMonth(options)
            ?? folder.MakeMonth(options with { Removed = sandbox is null ? new HashSet<string>() : People.Removed(store, sandbox) }, cancellation);
    }

    private SampleOptions Options(int month) => new() { Resources = arguments.Resources, Month = month };

    private static string? FullPath(string? path) => path is null ? null : Path.GetFullPath(path);
}
