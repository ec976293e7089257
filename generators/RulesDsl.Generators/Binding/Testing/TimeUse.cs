using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Specs.Decisions;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>Whether the result of a decision depends on the time. That it takes a clock shows only that it might: <c>now</c> may have turned out to be a text.</summary>
internal static class TimeUse
{
    public static bool In(DecisionSpec spec) =>
        spec.IsBroken || spec.Lets.Any(static let => Asks(let.Value)) || spec.Rules.Any(In) || (spec.Otherwise is { } otherwise && In(otherwise));

    private static bool In(RuleSpec rule) =>
        rule.Days?.Day == CallCaptures.Today
        || (rule.Condition is { } condition && Asks(condition))
        || (rule.Then is { } then && then.Arguments.Concat(then.Members).Any(static part => Asks(part.Value)));

    // A let is handed all that there is; what it asks for itself is seen where it is.
    private static bool Asks(BoundExpression expression) => BoundTree.Symbols(expression)
        .Where(static symbol => symbol.Rank != SymbolRank.Let)
        .SelectMany(static symbol => symbol.Captures)
        .Any(static capture => capture == CallCaptures.Now || capture == CallCaptures.Today || capture == CallCaptures.Clock);
}
