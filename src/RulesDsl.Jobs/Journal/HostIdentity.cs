using System.Diagnostics;

namespace RulesDsl.Jobs;

/// <summary>A process that executes runs.</summary>
/// <param name="Machine">The machine's name.</param>
/// <param name="ProcessId">The process there.</param>
/// <param name="ProcessStarted">When that process began: ids are reused.</param>
public sealed record HostIdentity(string Machine, int ProcessId, DateTimeOffset ProcessStarted)
{
    // The system derives a start time from the time since boot and the wall clock, so it shifts when that clock is set.
    private static readonly TimeSpan StartTimeTolerance = TimeSpan.FromSeconds(10);

    /// <summary>This process.</summary>
    public static HostIdentity Current()
    {
        using var process = Process.GetCurrentProcess();
        return new(Environment.MachineName, process.Id, process.StartTime.ToUniversalTime());
    }

    /// <summary>Whether the process has certainly ended; false also where that cannot be known from here.</summary>
    public bool IsGone()
    {
        if (Machine != Environment.MachineName)
            return false;

        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return process.HasExited || (process.StartTime.ToUniversalTime() - ProcessStarted).Duration() > StartTimeTolerance;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return true; // No process has that id, or it ended while we looked.
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // Another user's process: it lives, and its start time is not ours to see.
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"process {ProcessId} on {Machine}";
}
