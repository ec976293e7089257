using System.Text.Json.Nodes;
using RulesDsl.Explanations;

namespace RulesDsl.Cli.Output;

/// <summary>For programs: an object on each line, with the line of facts that it explains. Members are added in later versions, but none goes or changes its meaning.</summary>
internal sealed class ExplanationJsonReport(ExplanationDetail detail) : IExplanationReport
{
    public bool TellsOfOneRule => true;

    public string Of(long line, Explanation explanation) => JsonText.Line(new JsonObject
    {
        ["line"] = line,
        ["explanation"] = JsonNode.Parse(explanation.ToJson(detail)),
    });

    public string Of(long line, WhyNotExplanation rule) => JsonText.Line(new JsonObject
    {
        ["line"] = line,
        ["rule"] = rule.Rule.Rule.Name,
        ["isPartOfResult"] = rule.IsPartOfResult,
        ["reason"] = rule.Reason,
        ["decidedBy"] = rule.DecidedBy?.Name,
    });

    public string Of(long line, Exception failure) => JsonText.Line(new JsonObject { ["line"] = line, ["error"] = failure.Message });
}
