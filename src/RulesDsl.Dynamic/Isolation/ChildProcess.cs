using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RulesDsl.Dynamic.Isolation;

/// <summary>A process that runs <see cref="ChildHost"/>, seen from outside. It goes with its host: its input ends then.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "PATH", "HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LANG", "DOTNET_ROOT", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT",
    };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process _process;
    private readonly ProcessLimits _limits;
    private readonly Task<string> _errors;

    private string? _config;
    private bool _isKilled;

    private ChildProcess(Process process, string config, ProcessLimits limits)
    {
        (_process, _config, _limits) = (process, config, limits);
        _errors = process.StandardError.ReadToEndAsync();
    }

    public bool IsAlive => !_isKilled && !_process.HasExited;

    /// <exception cref="InvalidOperationException">It cannot be started.</exception>
    public static ChildProcess Start(ProcessLimits limits)
    {
        var own = typeof(ChildHost).Assembly.Location;
        if (own.Length == 0)
            throw new InvalidOperationException("A program in a single file cannot start a process for rules: publish it without PublishSingleFile.");

        var config = RuntimeConfig();
        var start = new ProcessStartInfo(DotNet(), ["exec", "--runtimeconfig", config, own])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };

        // Nothing of the host's environment, in which there may be secrets, but what .NET needs.
        var kept = start.Environment.Where(static variable => Kept.Contains(variable.Key)).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept)
            start.Environment[name] = value;
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.Memory.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        try
        {
            return new ChildProcess(Process.Start(start)!, config, limits);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            File.Delete(config);
            throw new InvalidOperationException($"The process for rules cannot be started: '{start.FileName}' {e.Message}", e);
        }
    }

    /// <summary>Says something to the process, and waits for its answer; kills it where that takes too long.</summary>
    /// <exception cref="RuleLimitException">It took too long, or the process died.</exception>
    public async Task<JsonObject> AskAsync(JsonObject question, TimeSpan time, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(time);
        try
        {
            await _process.StandardInput.WriteLineAsync(question.ToJsonString().AsMemory(), limit.Token).ConfigureAwait(false);
            await _process.StandardInput.FlushAsync(limit.Token).ConfigureAwait(false);
            var answer = await ReadAsync(limit.Token).ConfigureAwait(false) ?? throw await DiedAsync().ConfigureAwait(false);
            DeleteConfig();
            return answer;
        }
        catch (OperationCanceledException e) when (e is not RuleLimitException)
        {
            Kill();
            cancellation.ThrowIfCancellationRequested();
            throw new RuleLimitException(string.Create(CultureInfo.InvariantCulture, $"The rules took longer than {time.TotalSeconds:0.###} s, and their process was killed."), e);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or JsonException)
        {
            throw await DiedAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        await _errors.ConfigureAwait(false);
        _process.Dispose();
        DeleteConfig();
    }

    // This very program's dotnet; an apphost stands beside no other.
    private static string DotNet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        if (Environment.ProcessPath is { } path && Path.GetFileName(path) == name)
            return path;

        var shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var found = Path.GetFullPath(Path.Combine(shared, "..", "..", "..", name));
        return File.Exists(found) ? found : name;
    }

    // The runtime that the host itself runs on.
    private static string RuntimeConfig()
    {
        var path = Path.Combine(Path.GetTempPath(), $"rulesdsl-{Path.GetRandomFileName()}.runtimeconfig.json");
        var version = $"{Environment.Version.Major}.{Environment.Version.Minor}.{Environment.Version.Build}";
        File.WriteAllText(path, new JsonObject
        {
            ["runtimeOptions"] = new JsonObject { ["tfm"] = "net10.0", ["framework"] = new JsonObject { ["name"] = "Microsoft.NETCore.App", ["version"] = version } },
        }.ToJsonString());
        return path;
    }

    private async Task<JsonObject?> ReadAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        var buffer = new char[16 * 1024];
        while (await _process.StandardOutput.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var count)
        {
            line.Append(buffer, 0, count);
            if (buffer[count - 1] == '\n')
                return (JsonObject)JsonNode.Parse(line.ToString(), documentOptions: ChildMessages.Deep)!;
            if (line.Length > _limits.Result)
            {
                Kill();
                throw new RuleLimitException(string.Create(CultureInfo.InvariantCulture, $"The result is longer than {_limits.Result} characters, and the process was killed."));
            }
        }

        return null;
    }

    private async Task<RuleLimitException> DiedAsync()
    {
        Kill();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        var errors = await _errors.ConfigureAwait(false);
        var tookMemory = errors.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || errors.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal);
        return new RuleLimitException(tookMemory
            ? FormattableString.Invariant($"The rules took more than {_limits.Memory / (1024 * 1024)} MB of memory, and their process ended.")
            : FormattableString.Invariant($"The process of the rules ended with {_process.ExitCode}: {Cut(errors)}"));
    }

    private static string Cut(string text) => text.Length <= 1000 ? text.Trim() : text[..1000] + "…";

    // Who answers has read it.
    private void DeleteConfig()
    {
        if (_config is not null)
            File.Delete(_config);
        _config = null;
    }

    private void Kill()
    {
        _isKilled = true;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
