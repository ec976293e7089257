namespace RulesDsl.Language.Syntax;

/// <summary><c>id: long</c>, in a fact.</summary>
public sealed record FieldSyntax(NameSyntax Name, TypeSyntax Type, SourceSpan Span) : SyntaxNode(Span);
