namespace RulesDsl.Language.Syntax;

/// <summary>What rule sets and tables have in common.</summary>
public abstract record DecisionSyntax(
    NameSyntax Name, EquatableArray<ParameterSyntax> Inputs, TypeSyntax Output, HitPolicySyntax? Hit, bool IsComplete, EquatableArray<LetSyntax> Lets, OtherwiseSyntax? Otherwise, EquatableArray<TestSyntax> Tests, SourceSpan Span) : DeclarationSyntax(Name, Span);
