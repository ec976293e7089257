using System.Text.Json;
using RulesDsl.Cli.Output;

namespace RulesDsl.Cli.Tests.Output;

public sealed class FormatsTests
{
    [Fact]
    public async Task Json_is_stable()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Misspelt);

        var run = await ToolRun.InProcessAsync(folder, "check", "fees.rules", "--format", "json");

        Assert.Equal(
            new ToolRun(
                1,
                """
                {
                  "version": 1,
                  "files": [
                    "fees.rules"
                  ],
                  "diagnostics": [
                    {
                      "id": "RDSL0222",
                      "severity": "error",
                      "message": "Order has no 'totl'; did you mean 'total'?",
                      "file": "fees.rules",
                      "line": 8,
                      "column": 14,
                      "endLine": 8,
                      "endColumn": 18,
                      "help": null,
                      "related": []
                    }
                  ],
                  "summary": {
                    "errors": 1,
                    "warnings": 0,
                    "suggestions": 0
                  }
                }

                """,
                ""),
            run);
    }

    [Fact]
    public async Task Json_of_rules_without_a_problem_has_all_its_members()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);

        var run = await ToolRun.InProcessAsync(folder, "check", ".", "--format", "json");

        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((0, 1, 0), (run.ExitCode, json.GetProperty("version").GetInt32(), json.GetProperty("diagnostics").GetArrayLength()));
        Assert.Equal(0, json.GetProperty("summary").GetProperty("errors").GetInt32());
    }

    [Fact]
    public async Task GitHub_gets_a_command_for_each_problem()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Misspelt);

        var run = await ToolRun.InProcessAsync(folder, "check", "fees.rules", "--format", "github");

        Assert.Equal(
            new ToolRun(1, "::error file=fees.rules,line=8,col=14,endLine=8,endColumn=18,title=RDSL0222::Order has no 'totl'; did you mean 'total'?\n", ""), run);
    }

    [Fact]
    public async Task GitHub_gets_paths_from_the_root_of_the_repository_and_escaped_texts()
    {
        using var folder = new TemporaryFolder();
        folder.Write("50%, a:b/fees.rules", "ruleset A(n: int) -> int\nrule \"x\" when n > y%z then 1");
        var workspace = Path.GetDirectoryName(folder.Path);

        var run = await ToolRun.InProcessAsync(folder, name => name == "GITHUB_WORKSPACE" ? workspace : null, "check", ".", "--format", "github");

        Assert.StartsWith($"::error file={Path.GetFileName(folder.Path)}/50%25%2C a%3Ab/fees.rules,line=2,", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://rules.example/docs/", "RDSL0222", "https://rules.example/docs/RDSL0222.md")]
    [InlineData("https://rules.example/docs/", "CS8785", null)]
    [InlineData("", "RDSL0222", null)]
    public void Pages_are_linked_where_a_release_says_that_they_are(string root, string id, string? address) => Assert.Equal(address, DiagnosticsUrl.Of(root, id));
}
