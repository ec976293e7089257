namespace RulesDsl.Language.Syntax;

/// <summary><c>map&lt;K, V&gt;</c></summary>
public sealed record MapTypeSyntax(TypeSyntax Key, TypeSyntax Value, SourceSpan Span) : TypeSyntax(Span);
