using System.Diagnostics;
using JiraSandbox;

namespace RulesDsl.FinOps.Tests.Sample;

/// <summary>The sample in a process of its own, against a sandbox in this one.</summary>
internal sealed class SampleProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private SampleProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => _process.HasExited;

    public static SampleProcess Start(string data, JiraSandboxServer sandbox, int resources, int months)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "exec", Path.Combine(AppContext.BaseDirectory, "FinOps.dll"), "--data", data, "--resources", $"{resources}", "--months", $"{months}",
                "--jira", $"{sandbox.Url}", "--email", sandbox.Email, "--settle", "1",
            },
            Environment = { ["JIRA_API_TOKEN"] = sandbox.Token },
        };
        return new SampleProcess(Process.Start(start)!);
    }

    /// <summary><c>kill -9</c>, and waits until the process is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits for its own end.</summary>
    public async Task<(int ExitCode, string Output)> EndAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        return (_process.ExitCode, await _output + await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
