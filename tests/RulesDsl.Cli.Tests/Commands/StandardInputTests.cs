using System.Text;

namespace RulesDsl.Cli.Tests.Commands;

/// <summary>What editors pipe in: <c>-</c> in the place of a file.</summary>
public sealed class StandardInputTests
{
    private const string Tidy = "# Fees.\nnamespace Shop\n\nenum Tier { Silver, Gold }\n";

    [Theory]
    [InlineData("# Fees.\nnamespace   Shop\nenum  Tier{ Silver,Gold }", Tidy)]
    [InlineData(Tidy, Tidy)]
    [InlineData("# Fees.\nnamespace:   Shop\n---\nenum: Tier\nmembers: [Silver,Gold]", "# Fees.\nnamespace: Shop\n---\nenum: Tier\nmembers: [Silver, Gold]\n")]
    [InlineData("---\nenum: Tier\nmembers: [Silver,Gold]", "enum: Tier\nmembers: [Silver, Gold]\n")]
    [InlineData("namespace Shop\r\nenum Tier { Silver,Gold }\r\n", "namespace Shop\r\n\r\nenum Tier { Silver, Gold }\r\n")]
    public async Task Rules_come_out_formatted_in_the_spelling_that_they_are_in(string input, string output)
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.PipedAsync(folder, Encoding.UTF8.GetBytes(input), "fmt", "-");

        Assert.Equal(new ToolRun(0, output.ReplaceLineEndings("\n"), ""), run);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task What_cannot_be_read_does_not_come_out()
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.PipedAsync(folder, "enum Tier { Silver, Gold"u8.ToArray(), "fmt", "-", "--stdin-name", "tiers.rules");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error RDSL0101: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("--> tiers.rules:1:25", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_of_the_format_shows_what_would_change()
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.PipedAsync(folder, "enum Tier {Silver}\n"u8.ToArray(), "fmt", "--check", "-");

        Assert.Equal(new ToolRun(1, "--- a/stdin.rules\n+++ b/stdin.rules\n@@ -1 +1 @@\n-enum Tier {Silver}\n+enum Tier { Silver }\n1 file not formatted\n", ""), run);
    }

    [Fact]
    public async Task Rules_are_checked_in_the_place_of_the_file_that_they_are_of()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/fees.rules", Samples.Fees);

        var run = await ToolRun.PipedAsync(folder, Encoding.UTF8.GetBytes(Samples.Misspelt), "check", "-", "shop", "--stdin-name", "shop/fees.rules", "--format", "github");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("::error file=shop/fees.rules,line=8,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_are_tested_and_converted()
    {
        using var folder = new TemporaryFolder();
        var input = Encoding.UTF8.GetBytes(Samples.Fees);

        var tested = await ToolRun.PipedAsync(folder, input, "test", "-");
        var converted = await ToolRun.PipedAsync(folder, input, "convert", "-", "--to", "yaml");

        Assert.EndsWith("1 test: 1 passed, 0 failed\n", tested.Output, StringComparison.Ordinal);
        Assert.StartsWith("namespace: Shop\n---\nfact: Order\n", converted.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: 'fees.txt' is no name for the standard input: let it end in .rules, .rules.yaml or .rules.yml.\n", "check", "-", "--stdin-name", "fees.txt")]
    [InlineData("error: --stdin-name names the standard input, which is not asked for: write '-' in the place of a file.\n", "check", ".", "--stdin-name", "fees.rules")]
    [InlineData("error: 'the standard input' is a binary file and no rules file.\n", "check", "-")]
    public async Task What_makes_no_sense_is_told_in_a_line(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(new ToolRun(2, "", message), await ToolRun.PipedAsync(folder, [1, 0, 2], arguments));
    }
}
