namespace RulesDsl.Language.Syntax;

/// <summary><c>T[]</c></summary>
public sealed record ListTypeSyntax(TypeSyntax Element, SourceSpan Span) : TypeSyntax(Span);
