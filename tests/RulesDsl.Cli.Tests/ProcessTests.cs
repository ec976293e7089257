using System.Diagnostics;
using System.Globalization;

namespace RulesDsl.Cli.Tests;

/// <summary>The tool as its users start it.</summary>
public sealed class ProcessTests
{
    [Theory]
    [InlineData(0, "1 file checked: no problems\n", "check", "fees.rules")]
    [InlineData(1, "1 file checked: 1 error\n", "check", "misspelt.rules")]
    [InlineData(0, "1 test: 1 passed, 0 failed\n", "test", "fees.rules")]
    [InlineData(1, "1 file checked: 1 error\n", "test", "misspelt.rules")]
    [InlineData(0, "1 file formatted\n", "fmt", "untidy.rules")]
    [InlineData(1, "1 file not formatted\n", "fmt", "--check", "untidy.rules")]
    [InlineData(0, "enum: Tier\nmembers: [Silver, Gold]\n", "convert", "untidy.rules", "--to", "yaml")]
    public async Task A_command_ends_with_its_exit_code(int exitCode, string end, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);
        folder.Write("misspelt.rules", Samples.Misspelt);
        folder.Write("untidy.rules", "enum  Tier{ Silver,Gold }");

        var run = await ToolRun.AsProcessAsync(folder, arguments);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Errors));
        Assert.EndsWith(end, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Theory]
    [InlineData("error: 'nowhere.rules' is not there.\n", "check", "nowhere.rules")]
    [InlineData("error: 'nowhere.rules' is not there.\n", "test", "nowhere.rules")]
    [InlineData("error: 'nowhere.rules' is not there.\n", "fmt", "nowhere.rules")]
    [InlineData("error: 'nowhere.rules' is not there.\n", "convert", "nowhere.rules", "--to", "text")]
    public async Task What_is_not_there_ends_with_2(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(new ToolRun(2, "", message), await ToolRun.AsProcessAsync(folder, arguments));
    }

    [Fact]
    public async Task A_reader_that_goes_away_does_no_harm()
    {
        using var folder = new TemporaryFolder();
        folder.Write("many.rules", "ruleset A(n: int) -> int\n" + string.Concat(Enumerable.Range(0, 1_000).Select(static i => $"rule \"{i}\" when n > x{i} then 1\n")));
        using var process = ToolRun.Start(folder, "check", "many.rules");

        Assert.StartsWith("error RDSL0220: ", await process.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        process.StandardOutput.Close();

        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((1, ""), (process.ExitCode, errors));
    }

    [Theory]
    [InlineData("{\"result\":5}", "eval", "fees.rules")]
    [InlineData("line 1: Fee: 5, from \"small\"", "explain", "fees.rules")]
    public async Task Facts_without_an_end_are_evaluated_until_nobody_reads_any_more(string first, params string[] arguments)
    {
        if (OperatingSystem.IsWindows())
            return;

        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);
        using var process = ToolRun.Start(folder, isPiped: true, arguments);
        var facts = Task.Run(() => WriteUntilClosed(process.StandardInput, "{\"order\": {\"total\": 99}}"));

        Assert.Equal(first, await process.StandardOutput.ReadLineAsync());
        process.StandardOutput.Close();

        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await facts;
        Assert.Equal((0, ""), (process.ExitCode, errors));
    }

    [Fact]
    public async Task An_answer_comes_before_the_next_facts_are_awaited()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);
        using var process = ToolRun.Start(folder, isPiped: true, "eval", "fees.rules");

        foreach (var (facts, answer) in new[] { ("{\"order\": {\"total\": 99}}", "{\"result\":5}"), ("{\"order\": {\"total\": 100}}", "{\"result\":0}") })
        {
            await process.StandardInput.WriteLineAsync(facts);
            await process.StandardInput.FlushAsync();
            Assert.Equal(answer, await process.StandardOutput.ReadLineAsync());
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Ctrl_C_ends_it_in_the_middle_of_a_file()
    {
        if (!OperatingSystem.IsLinux() || IgnoresCtrlC())
            return;

        using var folder = new TemporaryFolder();
        await CallAsync("mkfifo", folder.At("slow.rules"));
        using var process = ToolRun.Start(folder, "check", "slow.rules");
        // Opens once the tool reads the other end, which then waits for what never comes.
        using var slow = await Task.Run(() => new FileStream(folder.At("slow.rules"), FileMode.Open, FileAccess.Write));

        await CallAsync("kill", "-INT", $"{process.Id}");

        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
        Assert.Contains(errors, (string[])["", "Stopped.\n"]);
    }

    private static void WriteUntilClosed(StreamWriter writer, string line)
    {
        try
        {
            while (true)
                writer.WriteLine(line);
        }
        catch (IOException)
        {
            // It has gone.
        }
    }

    // A shell has what it starts in the background ignore it, and so do all children: bit 1 of the mask is SIGINT.
    private static bool IgnoresCtrlC()
    {
        var mask = File.ReadLines("/proc/self/status").First(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal))["SigIgn:".Length..].Trim();
        return (ulong.Parse(mask, NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 0b10) != 0;
    }

    private static async Task CallAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
