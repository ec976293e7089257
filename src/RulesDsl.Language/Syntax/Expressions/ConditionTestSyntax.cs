namespace RulesDsl.Language.Syntax;

/// <summary>YAML's <c>path: unary test</c> in a condition.</summary>
public sealed record ConditionTestSyntax(
    ExpressionSyntax Subject, UnaryTestSyntax Test, SourceSpan Span) : ExpressionSyntax(Span);
