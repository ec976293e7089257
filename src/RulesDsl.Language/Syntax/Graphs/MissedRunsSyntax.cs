namespace RulesDsl.Language.Syntax;

/// <summary><c>missed runs once</c></summary>
public sealed record MissedRunsSyntax(MissedRuns Rule, SourceSpan Span) : SyntaxNode(Span);
