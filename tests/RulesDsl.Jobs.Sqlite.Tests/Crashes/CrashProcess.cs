using System.Diagnostics;
using System.Globalization;

namespace RulesDsl.Jobs.Sqlite.Tests.Crashes;

/// <summary>A <see cref="CrashHost"/> in a process of its own.</summary>
internal sealed class CrashProcess : IDisposable
{
    private readonly Process _process;

    private CrashProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public StreamReader Output => _process.StandardOutput;

    public static CrashProcess Start(string folder, string order, int pause, int lease = 30_000)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "exec", typeof(CrashHost).Assembly.Location, folder, order, $"{pause}", $"{lease}" })
            start.ArgumentList.Add(argument);

        return new(Process.Start(start)!);
    }

    /// <summary>Waits until the program works, at most so long; false when it has not come to that.</summary>
    public async Task WorkingAsync(CancellationToken cancellation) => Assert.Equal("working", await Output.ReadLineAsync(cancellation));

    /// <summary>The end code, or null when the program was killed because it had not ended by then.</summary>
    public async Task<int?> KillAfterAsync(TimeSpan time)
    {
        try
        {
            using var limit = new CancellationTokenSource(time);
            await _process.WaitForExitAsync(limit.Token);
            return await EndAsync();
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            return null;
        }
    }

    /// <summary>Waits for the end; what the program complained about comes with a wrong end code.</summary>
    public async Task<int> EndAsync()
    {
        var errors = await _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync();
        Assert.True(_process.ExitCode is CrashHost.Done or CrashHost.Lost, errors);
        return _process.ExitCode;
    }

    public void Freeze() => Signal("-STOP");

    public void Thaw() => Signal("-CONT");

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();

        _process.Dispose();
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }
}
