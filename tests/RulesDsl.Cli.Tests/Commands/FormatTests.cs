using System.Text;

namespace RulesDsl.Cli.Tests.Commands;

public sealed class FormatTests
{
    private const string Untidy = "# Fees.\nnamespace   Shop\nenum  Tier{ Silver,Gold }";

    private const string Tidy = "# Fees.\nnamespace Shop\n\nenum Tier { Silver, Gold }\n";

    [Fact]
    public async Task A_file_is_formatted_in_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tiers.rules", Untidy);

        var run = await ToolRun.InProcessAsync(folder, "fmt", "tiers.rules");

        Assert.Equal(new ToolRun(0, "formatted tiers.rules\n1 file formatted\n", ""), run);
        Assert.Equal(Tidy, folder.Read("tiers.rules"));
        Assert.Equal("tiers.rules", Path.GetFileName(Assert.Single(Directory.GetFiles(folder.Path))));
    }

    [Fact]
    public async Task A_formatted_file_is_not_touched()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("tiers.rules", Untidy);
        await ToolRun.InProcessAsync(folder, "fmt", ".");
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);

        var run = await ToolRun.InProcessAsync(folder, "fmt", ".");

        Assert.Equal(new ToolRun(0, "1 file as it should be\n", ""), run);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public async Task A_check_shows_a_diff_and_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tiers.rules", Untidy);

        var run = await ToolRun.InProcessAsync(folder, "fmt", "--check", "tiers.rules");

        Assert.Equal(
            new ToolRun(
                1,
                """
                --- a/tiers.rules
                +++ b/tiers.rules
                @@ -1,3 +1,4 @@
                 # Fees.
                -namespace   Shop
                -enum  Tier{ Silver,Gold }
                +namespace Shop
                +
                +enum Tier { Silver, Gold }
                1 file not formatted

                """,
                ""),
            run);
        Assert.Equal(Untidy + "\n", folder.Read("tiers.rules"));
    }

    [Theory]
    [InlineData("utf-8", true, "\r\n")]
    [InlineData("utf-8", false, "\r\n")]
    [InlineData("utf-8", false, "\n")]
    [InlineData("utf-16", true, "\n")]
    [InlineData("utf-16BE", true, "\r\n")]
    public async Task Encoding_mark_and_line_ends_stay(string encoding, bool hasMark, string lineEnd)
    {
        using var folder = new TemporaryFolder();
        var unicode = Encoding.GetEncoding(encoding);
        byte[] Bytes(string text) => [.. hasMark ? unicode.GetPreamble() : [], .. unicode.GetBytes(text.ReplaceLineEndings(lineEnd))];
        var path = folder.Write("tiers.rules", Bytes(Untidy));

        var run = await ToolRun.InProcessAsync(folder, "fmt", "tiers.rules");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Bytes(Tidy), await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task Permissions_stay_and_a_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows())
            return;

        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupWrite;
        using var folder = new TemporaryFolder();
        var path = folder.Write("real/tiers.rules", Untidy);
        File.SetUnixFileMode(path, mode);
        File.CreateSymbolicLink(folder.At("linked.rules"), path);

        var run = await ToolRun.InProcessAsync(folder, "fmt", "linked.rules");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(path, new FileInfo(folder.At("linked.rules")).LinkTarget);
        Assert.Equal(Tidy, await File.ReadAllTextAsync(path));
        Assert.Equal(mode, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task A_file_with_syntax_errors_is_left_as_it_is_and_the_others_are_formatted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.rules", "ruleset  A(n: int)");
        folder.Write("tiers.rules", Untidy);

        var run = await ToolRun.InProcessAsync(folder, "fmt", ".");

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.Contains("\n  --> broken.rules:1:", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "error: 'broken.rules' is left as it is, because of 1 error in how it is written. Mend it first.\nformatted tiers.rules\n1 file formatted, 1 file with syntax errors\n",
            run.Output,
            StringComparison.Ordinal);
        Assert.Equal("ruleset  A(n: int)\n", folder.Read("broken.rules"));
    }

    [Fact]
    public async Task A_file_that_is_wrong_only_in_what_it_means_is_formatted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Misspelt);

        Assert.Equal(0, (await ToolRun.InProcessAsync(folder, "fmt", ".")).ExitCode);
    }

    [Fact]
    public async Task Yaml_is_formatted_as_well()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules.yaml", Samples.FeesInYaml);

        Assert.Equal(0, (await ToolRun.InProcessAsync(folder, "fmt", ".")).ExitCode);
        Assert.Equal(new ToolRun(0, "1 file formatted\n", ""), await ToolRun.InProcessAsync(folder, "fmt", "--check", "."));
        Assert.Equal(0, (await ToolRun.InProcessAsync(folder, "check", ".")).ExitCode);
    }
}
