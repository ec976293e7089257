using System.Text.Json.Nodes;
using RulesDsl.Cli.Comparison;
using RulesDsl.Decisions;

namespace RulesDsl.Cli.Output;

/// <summary>For programs. Members are added in later versions, but none goes or changes its meaning while <c>version</c> is 1.</summary>
internal sealed class ComparisonJsonReport : IComparisonReport
{
    public void Write(ComparisonResult result, Paper paper) => JsonText.Write(paper.Writer, new JsonObject
    {
        ["version"] = 1,
        ["old"] = result.Old.Name,
        ["new"] = result.New.Name,
        ["changes"] = result.Changes,
        ["lines"] = result.Lines,
        ["sets"] = new JsonArray([.. result.Sets.Select(set => Set(result, set))]),
        ["unfit"] = new JsonObject
        {
            ["count"] = result.Unfit,
            ["examples"] = new JsonArray([.. result.Misfits.Select(static misfit => new JsonObject { ["line"] = misfit.Line, ["error"] = misfit.Problem })]),
        },
    });

    private static JsonObject Set(ComparisonResult result, ComparedSet set) => new()
    {
        ["name"] = set.Pair.Name,
        ["in"] = set.Pair.IsOnBothSides ? "both" : set.Pair.New is null ? "old" : "new",
        ["changes"] = set.Changes,
        ["inputs"] = new JsonObject { ["removed"] = Texts(set.Inputs.Removed), ["added"] = Texts(set.Inputs.Added) },
        ["counts"] = new JsonObject
        {
            ["same"] = set.Same,
            ["changed"] = set.Changed,
            ["failsBefore"] = set.FailsBefore,
            ["failsAfter"] = set.FailsAfter,
            ["failsBoth"] = set.FailsBoth,
            ["unfit"] = set.Unfit,
        },
        ["examples"] = new JsonArray([.. set.Examples.Select(example => new JsonObject
        {
            ["line"] = example.Line,
            ["old"] = Side(result.Old, example.Old, example.OldRules),
            ["new"] = Side(result.New, example.New, example.NewRules),
        })]),
    };

    private static JsonObject Side(ComparedSide side, Outcome outcome, IReadOnlyList<RuleInfo> rules)
    {
        var said = outcome.Failure is { } failure ? new JsonObject { ["error"] = failure } : new JsonObject { ["result"] = outcome.Result?.DeepClone() };
        said["rules"] = new JsonArray([.. rules.Select(rule => new JsonObject { ["name"] = rule.Name, ["file"] = side.FileOf(rule), ["line"] = rule.Line })]);
        return said;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(static text => JsonValue.Create(text))];
}
