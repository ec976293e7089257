namespace RulesDsl.Language.Syntax;

/// <summary><c>overlap skip</c></summary>
public sealed record OverlapSyntax(OverlapPolicy Policy, SourceSpan Span) : SyntaxNode(Span);
