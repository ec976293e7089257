namespace RulesDsl.Language.Syntax;

/// <summary><c>let name = expr</c>: evaluated at most once per evaluation, and only if needed.</summary>
public sealed record LetSyntax(NameSyntax Name, ExpressionSyntax Value, SourceSpan Span) : SyntaxNode(Span);
