using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Cli.Tests.Commands;

public sealed class ConvertTests
{
    [Fact]
    public async Task One_file_is_written_to_the_console_and_says_the_same()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);

        var run = await ToolRun.InProcessAsync(folder, "convert", "fees.rules", "--to", "yaml");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith("namespace: Shop\n", run.Output, StringComparison.Ordinal);
        Assert.True(SyntaxEquality.AreEqual(RuleParser.Parse("a.rules", Samples.Fees).Module, RuleParser.Parse("a.rules.yaml", run.Output).Module));
    }

    [Fact]
    public async Task A_file_is_written_where_output_says()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules.yaml", Samples.FeesInYaml);

        var run = await ToolRun.InProcessAsync(folder, "convert", "fees.rules.yaml", "--to", "text", "--output", "new/fees.rules");

        Assert.Equal(new ToolRun(0, "fees.rules.yaml → new/fees.rules\n", ""), run);
        Assert.StartsWith("namespace Shop\n", folder.Read("new/fees.rules"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_converted_with_its_folders_and_rows()
    {
        using var folder = new TemporaryFolder();
        folder.Write("rules/fees.rules", Samples.Fees);
        folder.Write("rules/deep/tiers.rules.yml", "enum: Tier\nmembers: [Silver, Gold]");
        folder.Write("rules/deep/fees.rules.csv", "a,b");

        var run = await ToolRun.InProcessAsync(folder, "convert", "rules", "--to", "yaml", "--output", "yaml");

        Assert.Equal(
            new ToolRun(
                0,
                """
                rules/fees.rules → yaml/fees.rules.yaml
                rules/deep/tiers.rules.yml → yaml/deep/tiers.rules.yml
                rules/deep/fees.rules.csv → yaml/deep/fees.rules.csv

                """,
                ""),
            run);
        Assert.Equal("a,b\n", folder.Read("yaml/deep/fees.rules.csv"));
        Assert.Equal(0, (await ToolRun.InProcessAsync(folder, "check", "yaml")).ExitCode);
    }

    [Fact]
    public async Task What_is_there_is_overwritten_by_force_only()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);
        folder.Write("fees.rules.yaml", "mine");

        var refused = await ToolRun.InProcessAsync(folder, "convert", "fees.rules", "--to", "yaml", "--output", ".");

        Assert.Equal(new ToolRun(2, "", "error: 'fees.rules.yaml' is there already: --force overwrites it.\n"), refused);
        Assert.Equal("mine\n", folder.Read("fees.rules.yaml"));
        Assert.Equal(0, (await ToolRun.InProcessAsync(folder, "convert", "fees.rules", "--to", "yaml", "--output", ".", "--force")).ExitCode);
        Assert.StartsWith("namespace: Shop\n", folder.Read("fees.rules.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: 2 files are converted: name a folder for them with --output.\n", "a.rules", "b.rules", "--to", "yaml")]
    [InlineData("error: 'out.yaml' is not the name of a file in this spelling: let it end in .rules.yaml.\n", "a.rules", "--to", "yaml", "-o", "out.yaml")]
    [InlineData("error: 'b.rules' is a file, and 2 files are converted: name a folder for them.\n", "a.rules", "b.rules", "--to", "yaml", "-o", "b.rules")]
    [InlineData("error: 'a.rules' and 'in/a.rules' would both become 'out/a.rules.yaml'.\n", "a.rules", "in/a.rules", "--to", "yaml", "-o", "out/")]
    [InlineData("error: The name after --output is empty.\n", "a.rules", "--to", "yaml", "-o", "")]
    public async Task An_output_that_does_not_fit_is_refused(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.rules", "enum A { X }");
        folder.Write("b.rules", "enum B { X }");
        folder.Write("in/a.rules", "enum C { X }");

        Assert.Equal(new ToolRun(2, "", message), await ToolRun.InProcessAsync(folder, ["convert", .. arguments]));
    }

    [Fact]
    public async Task A_file_with_syntax_errors_is_not_converted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.rules", "ruleset A(n: int)");

        var run = await ToolRun.InProcessAsync(folder, "convert", "broken.rules", "--to", "yaml");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("  --> broken.rules:1:", run.Errors, StringComparison.Ordinal);
    }
}
