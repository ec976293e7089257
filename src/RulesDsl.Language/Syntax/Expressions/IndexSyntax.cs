namespace RulesDsl.Language.Syntax;

/// <summary><c>tags["owner"]</c>, <c>lines[0]</c></summary>
public sealed record IndexSyntax(ExpressionSyntax Target, ExpressionSyntax Index, SourceSpan Span) : ExpressionSyntax(Span);
