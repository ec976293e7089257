using System.Text.Json.Nodes;
using RulesDsl.Cli.Coverage;

namespace RulesDsl.Cli.Output;

/// <summary>For programs. Members are added in later versions, but none goes or changes its meaning while <c>version</c> is 1.</summary>
internal sealed class CoverageJsonReport : ICoverageReport
{
    public void Write(CoverageResult result, Paper paper) => JsonText.Write(paper.Writer, new JsonObject
    {
        ["version"] = 1,
        ["files"] = new JsonArray([.. result.Project.Files.Select(static file => JsonValue.Create(file.Name))]),
        ["tests"] = new JsonObject { ["passed"] = result.Passed, ["failed"] = result.Failed },
        ["summary"] = Sums(result.Sums),
        ["sets"] = new JsonArray([.. result.Sets.Select(set => Set(result, set))]),
        ["functions"] = new JsonArray([.. result.Functions.Select(function => Function(result, function))]),
        ["missing"] = new JsonArray([.. result.Gaps.Select(gap => Gap(result, gap))]),
    });

    private static JsonObject Set(CoverageResult result, CoveredSet set) => new()
    {
        ["name"] = set.Name,
        ["namespace"] = set.Namespace,
        ["evaluated"] = set.Evaluated,
        ["summary"] = Sums(set.Sums),
        ["rules"] = new JsonArray([.. set.Rules.Select(rule => Rule(result, rule))]),
    };

    private static JsonObject Rule(CoverageResult result, CoveredRule rule) => new()
    {
        ["name"] = rule.Rule.Name,
        ["id"] = rule.Rule.Id,
        ["file"] = result.NameOf(rule.Rule.File),
        ["line"] = rule.Rule.Line,
        ["tried"] = rule.Tried,
        ["matched"] = rule.Matched,
        ["conditions"] = new JsonArray([.. rule.Conditions.Select(condition => Condition(result, condition))]),
    };

    private static JsonObject Condition(CoverageResult result, CoveredCondition condition) => new()
    {
        ["text"] = condition.Text,
        ["file"] = result.NameOf(condition.Place.File),
        ["line"] = condition.Place.Line,
        ["column"] = condition.Place.Column,
        ["endLine"] = condition.Place.EndLine,
        ["endColumn"] = condition.Place.EndColumn,
        ["true"] = condition.True,
        ["false"] = condition.False,
    };

    private static JsonObject Function(CoverageResult result, CoveredFunction function) => new()
    {
        ["name"] = function.Name,
        ["namespace"] = function.Namespace,
        ["file"] = result.NameOf(function.File),
        ["line"] = function.Line,
        ["called"] = function.Called,
    };

    private static JsonObject Sums(CoverageSums sums) => new()
    {
        ["percent"] = sums.All.Percent,
        ["rules"] = Points(sums.Rules),
        ["outcomes"] = Points(sums.Outcomes),
        ["functions"] = Points(sums.Functions),
    };

    private static JsonObject Points(CoveredPoints points) => new() { ["covered"] = points.Covered, ["total"] = points.Total };

    private static JsonObject Gap(CoverageResult result, CoverageGap gap) => new()
    {
        ["file"] = result.NameOf(gap.File),
        ["line"] = gap.Line,
        ["what"] = gap.What,
        ["how"] = gap.How,
    };
}
