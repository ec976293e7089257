namespace RulesDsl.Language.Syntax;

/// <summary><c>using Shop</c>: a namespace whose types the module may name without it.</summary>
public sealed record UsingSyntax(NameSyntax Namespace, SourceSpan Span) : SyntaxNode(Span);
