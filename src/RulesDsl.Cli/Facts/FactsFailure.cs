using System.Text.Json.Nodes;
using RulesDsl.Decisions;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Facts;

/// <summary>What keeps one line of facts from its result, and no other line.</summary>
internal static class FactsFailure
{
    /// <summary>Whether an exception says something about the facts, rather than about the tool.</summary>
    public static bool Is(Exception e) => e is FactsException or RuleEvaluationException or NoRuleMatchedException;

    /// <summary>The failure as an answer to its line.</summary>
    public static JsonObject ToJson(Exception e, FactLine line) => new() { ["error"] = e.Message, ["line"] = line.Number };
}
