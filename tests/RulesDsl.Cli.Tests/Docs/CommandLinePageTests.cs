using System.Text;
using System.Text.RegularExpressions;

namespace RulesDsl.Cli.Tests.Docs;

/// <summary>What docs/cli.md shows, run as it is written there.</summary>
public sealed partial class CommandLinePageTests
{
    private static readonly string Page = Repository.Read("docs/cli.md");

    [Fact]
    public async Task Its_examples_come_out_as_they_are_written()
    {
        using var folder = new TemporaryFolder();
        var rules = Rules().Match(Page).Groups["text"].Value;
        folder.Write("fees.rules", Encoding.UTF8.GetBytes(rules));
        folder.Write("released/fees.rules", Encoding.UTF8.GetBytes(rules.Replace("order.total < 100", "order.total < 90", StringComparison.Ordinal)));

        var examples = Example().Matches(Page).ToList();

        Assert.True(examples.Count >= 4);
        foreach (var example in examples.SelectMany(static block => Call().Matches(block.Groups["text"].Value)))
        {
            var (call, output) = (example.Groups["call"].Value, example.Groups["output"].Value);
            if (call.StartsWith("cat ", StringComparison.Ordinal))
                folder.Write(call["cat ".Length..], Encoding.UTF8.GetBytes(output));
            else
                Assert.Matches($@"\A{Regex.Escape(output).Replace("…", ".+", StringComparison.Ordinal)}\z", await RunAsync(folder, call));
        }
    }

    [Fact]
    public async Task It_names_every_command()
    {
        using var folder = new TemporaryFolder();
        var commands = Command().Matches((await ToolRun.InProcessAsync(folder, "--help")).Output).Select(static match => match.Groups["name"].Value).ToList();

        Assert.True(commands.Count >= 9);
        Assert.All(commands, static name => Assert.Contains($"| `rules {name}", Page, StringComparison.Ordinal));
        Assert.All(commands.Except(["coverage"]), static name => Assert.Contains($"## `rules {name}`\n", Page, StringComparison.Ordinal));
    }

    private static async Task<string> RunAsync(TemporaryFolder folder, string call)
    {
        var parts = Piped().Match(call);
        var run = await ToolRun.PipedAsync(folder, Encoding.UTF8.GetBytes(parts.Groups["input"].Value), parts.Groups["arguments"].Value.Split(' '));
        Assert.Equal("", run.Errors);
        return run.Output.TrimEnd('\n') + "\n";
    }

    [GeneratedRegex("^```rules\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Rules();

    [GeneratedRegex("^```\n(?<text>\\$ .*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();

    [GeneratedRegex("^\\$ (?<call>.+)\n(?<output>((?!\\$ ).*\n)*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Call();

    [GeneratedRegex("^(echo '(?<input>[^']+)' \\| )?rules (?<arguments>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Piped();

    [GeneratedRegex("^  (?<name>[a-z]+) +(<|[A-Z])", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Command();
}
