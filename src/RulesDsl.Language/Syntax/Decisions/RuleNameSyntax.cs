namespace RulesDsl.Language.Syntax;

/// <summary>The name of a rule or a test: any text.</summary>
public sealed record RuleNameSyntax(string Text, SourceSpan Span) : SyntaxNode(Span);
