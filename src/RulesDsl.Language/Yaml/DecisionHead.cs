using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary>What rule sets and tables have in common.</summary>
internal sealed record DecisionHead(
    EquatableArray<ParameterSyntax> Inputs,
    TypeSyntax Output,
    HitPolicySyntax? Hit,
    bool IsComplete,
    EquatableArray<LetSyntax> Lets,
    OtherwiseSyntax? Otherwise,
    EquatableArray<TestSyntax> Tests);
