namespace RulesDsl.Language.Syntax;

/// <summary><c>tags: a b</c> in the brackets after a rule's name; every value as written.</summary>
public sealed record AttributeSyntax(NameSyntax Name, EquatableArray<RawValueSyntax> Values, SourceSpan Span) : SyntaxNode(Span);
