using System.Text.Json.Nodes;
using RulesDsl.Cli.Facts;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Comparison;

/// <summary>What comes of facts on one side.</summary>
/// <param name="Result">The result in JSON; null where no rule matches, or where it fails.</param>
/// <param name="Failure">Why there is no result.</param>
/// <param name="Fits">Whether the facts are those that the side takes.</param>
internal sealed record Outcome(JsonNode? Result, string? Failure, bool Fits)
{
    public bool Fails => Failure is not null;

    public static Outcome Of(RuleDecision decision, JsonObject facts, TimeProvider clock)
    {
        try
        {
            return new Outcome(decision.Evaluate(facts, clock), null, Fits: true);
        }
        catch (Exception e) when (FactsFailure.Is(e))
        {
            return new Outcome(null, e.Message, e is not FactsException);
        }
    }

    /// <summary>Whether two results are the same, however their numbers are written.</summary>
    public bool IsSameAs(Outcome other) => Fails == other.Fails && JsonNode.DeepEquals(Result, other.Result);
}
