using System.Text.Json;
using RulesDsl.Decisions;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Facts;

/// <summary>What keeps one line of facts from its result, and no other line.</summary>
internal static class FactsFailure
{
    /// <summary>Whether an exception says something about the facts, rather than about the tool.</summary>
    public static bool Is(Exception e) => e is FactsException or RuleEvaluationException or NoRuleMatchedException;

    /// <summary>Writes the failure into the answer to its line.</summary>
    public static void Write(Exception e, FactLine line, Utf8JsonWriter answer)
    {
        answer.WriteStartObject();
        answer.WriteString("error"u8, e.Message);
        answer.WriteNumber("line"u8, line.Number);
        answer.WriteEndObject();
    }
}
