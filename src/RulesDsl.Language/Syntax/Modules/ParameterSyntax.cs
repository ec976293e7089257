namespace RulesDsl.Language.Syntax;

/// <summary><c>order: Order</c>, an input of a rule set, a table or a graph.</summary>
public sealed record ParameterSyntax(NameSyntax Name, TypeSyntax Type, SourceSpan Span) : SyntaxNode(Span);
