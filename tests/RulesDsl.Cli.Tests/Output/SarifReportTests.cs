using System.Text.Json;

namespace RulesDsl.Cli.Tests.Output;

/// <summary>What consumers of SARIF 2.1.0 rely on.</summary>
public sealed class SarifReportTests
{
    [Fact]
    public async Task A_problem_is_a_result_of_its_rule_at_its_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("my shop/fees.rules", Samples.Misspelt);

        var (run, log) = await CheckAsync(folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Equal("https://json.schemastore.org/sarif-2.1.0.json", log.GetProperty("$schema").GetString());
        var sarif = Assert.Single(log.GetProperty("runs").EnumerateArray());
        var driver = sarif.GetProperty("tool").GetProperty("driver");
        Assert.Equal("rules", driver.GetProperty("name").GetString());
        Assert.Equal("utf16CodeUnits", sarif.GetProperty("columnKind").GetString());
        Assert.True(Assert.Single(sarif.GetProperty("invocations").EnumerateArray()).GetProperty("executionSuccessful").GetBoolean());

        var rule = Assert.Single(driver.GetProperty("rules").EnumerateArray());
        Assert.Equal("RDSL0222", rule.GetProperty("id").GetString());
        Assert.Equal("Unknown member", rule.GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.False(rule.TryGetProperty("helpUri", out _)); // A release says where its pages are.
        Assert.StartsWith("# RDSL0222", rule.GetProperty("help").GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Equal("error", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());

        var result = Assert.Single(sarif.GetProperty("results").EnumerateArray());
        Assert.Equal(("RDSL0222", 0, "error"), (result.GetProperty("ruleId").GetString(), result.GetProperty("ruleIndex").GetInt32(), result.GetProperty("level").GetString()));
        Assert.Equal("Order has no 'totl'; did you mean 'total'?", result.GetProperty("message").GetProperty("text").GetString());
        var place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
        Assert.Equal("my%20shop/fees.rules", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("""{"startLine":8,"startColumn":14,"endLine":8,"endColumn":18}""", JsonSerializer.Serialize(place.GetProperty("region")));
    }

    [Fact]
    public async Task Places_that_have_to_do_with_a_problem_are_related_to_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.rules", "ruleset A(n: int) -> int\nrule \"low\" when n < 5 then 1\nrule \"small\" when n < 5 then 1\notherwise then 0");

        var result = Assert.Single((await CheckAsync(folder)).Log.GetProperty("runs")[0].GetProperty("results").EnumerateArray());

        Assert.Equal("RDSL0606", result.GetProperty("ruleId").GetString());
        var place = Assert.Single(result.GetProperty("relatedLocations").EnumerateArray()).GetProperty("physicalLocation");
        Assert.Equal("a.rules", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("""{"startLine":2,"startColumn":6,"endLine":2,"endColumn":11}""", JsonSerializer.Serialize(place.GetProperty("region")));
    }

    [Fact]
    public async Task The_base_of_places_is_the_folder_that_the_tool_ran_in()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Misspelt);

        var sarif = (await CheckAsync(folder)).Log.GetProperty("runs")[0];

        var name = sarif.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uriBaseId").GetString()!;
        var root = new Uri(sarif.GetProperty("originalUriBaseIds").GetProperty(name).GetProperty("uri").GetString()!);
        Assert.EndsWith("/", root.AbsoluteUri, StringComparison.Ordinal);
        Assert.True(File.Exists(new Uri(root, "fees.rules").LocalPath));
    }

    [Fact]
    public async Task Each_rule_is_told_once_and_found_by_its_index()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.rules", "ruleset A(n: int) -> int\nrule \"x\" when n > y then 1\nrule \"z\" when n > y then q.r\nrule \"s\" when then 1");

        var sarif = (await CheckAsync(folder)).Log.GetProperty("runs")[0];

        var rules = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(static rule => rule.GetProperty("id").GetString()).ToList();
        Assert.Equal(rules.Distinct().Count(), rules.Count);
        Assert.True(sarif.GetProperty("results").GetArrayLength() > rules.Count);
        Assert.All(
            sarif.GetProperty("results").EnumerateArray(),
            result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]));
    }

    [Fact]
    public async Task Rules_without_a_problem_make_a_run_without_results()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);

        var (run, log) = await CheckAsync(folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, Assert.Single(log.GetProperty("runs").EnumerateArray()).GetProperty("results").GetArrayLength());
    }

    private static async Task<(ToolRun Run, JsonElement Log)> CheckAsync(TemporaryFolder folder)
    {
        var run = await ToolRun.InProcessAsync(folder, "check", ".", "--format", "sarif");
        return (run, JsonDocument.Parse(run.Output).RootElement);
    }
}
