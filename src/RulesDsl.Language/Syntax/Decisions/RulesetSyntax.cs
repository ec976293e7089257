namespace RulesDsl.Language.Syntax;

/// <summary><c>ruleset Discounts(order: Order) -> Discount</c> with its rules.</summary>
public sealed record RulesetSyntax(
    NameSyntax Name, EquatableArray<ParameterSyntax> Inputs, TypeSyntax Output, HitPolicySyntax? Hit, bool IsComplete, EquatableArray<LetSyntax> Lets, EquatableArray<RuleSyntax> Rules, OtherwiseSyntax? Otherwise, EquatableArray<TestSyntax> Tests, SourceSpan Span) : DecisionSyntax(Name, Inputs, Output, Hit, IsComplete, Lets, Otherwise, Tests, Span);
