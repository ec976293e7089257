using System.Diagnostics;
using RulesDsl.Cli.Output;

namespace RulesDsl.Cli.Tests;

/// <summary>What a run of the tool left behind.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs the tool in this process, as if it were piped.</summary>
    public static async Task<ToolRun> InProcessAsync(TemporaryFolder folder, params string[] arguments) =>
        await InProcessAsync(folder, static _ => null, arguments);

    public static Task<ToolRun> InProcessAsync(TemporaryFolder folder, Func<string, string?> environment, params string[] arguments) =>
        InProcessAsync(folder, environment, [], arguments);

    /// <summary>Runs the tool in this process with something piped in.</summary>
    public static Task<ToolRun> PipedAsync(TemporaryFolder folder, byte[] input, params string[] arguments) => InProcessAsync(folder, static _ => null, input, arguments);

    private static async Task<ToolRun> InProcessAsync(TemporaryFolder folder, Func<string, string?> environment, byte[] input, string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var context = new ToolContext(folder.Path, Paper.Of(output, isColored: false), Paper.Of(errors, isColored: false), environment, () => new MemoryStream(input));

        var exitCode = await RulesTool.RunAsync(arguments, context);

        return new ToolRun(exitCode, output.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Runs the tool as its users do.</summary>
    public static async Task<ToolRun> AsProcessAsync(TemporaryFolder folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolRun(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
    }

    public static Process Start(TemporaryFolder folder, params string[] arguments) => Start(folder, isPiped: false, arguments);

    /// <summary>Starts the tool; what it reads is written by the test where it is piped.</summary>
    public static Process Start(TemporaryFolder folder, bool isPiped, params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "RulesDsl.Cli.dll"), .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = isPiped,
        })!;
}
