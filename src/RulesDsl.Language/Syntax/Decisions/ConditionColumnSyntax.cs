namespace RulesDsl.Language.Syntax;

/// <summary>A column whose cells are unary tests of an expression.</summary>
public sealed record ConditionColumnSyntax(ExpressionSyntax Subject, SourceSpan Span) : ColumnSyntax(Span);
