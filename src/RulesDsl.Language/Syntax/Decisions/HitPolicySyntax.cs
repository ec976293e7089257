namespace RulesDsl.Language.Syntax;

/// <summary><c>hit first</c></summary>
public sealed record HitPolicySyntax(HitPolicy Policy, SourceSpan Span) : SyntaxNode(Span);
