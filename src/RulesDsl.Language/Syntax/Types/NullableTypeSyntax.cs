namespace RulesDsl.Language.Syntax;

/// <summary><c>T?</c></summary>
public sealed record NullableTypeSyntax(TypeSyntax Element, SourceSpan Span) : TypeSyntax(Span);
