namespace RulesDsl.Language.Syntax;

/// <summary><c>[a, b]</c></summary>
public sealed record ListSyntax(EquatableArray<ExpressionSyntax> Items, SourceSpan Span) : ExpressionSyntax(Span);
