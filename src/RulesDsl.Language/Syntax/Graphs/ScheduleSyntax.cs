namespace RulesDsl.Language.Syntax;

/// <summary><c>schedule parallel</c></summary>
public sealed record ScheduleSyntax(GraphSchedule Schedule, SourceSpan Span) : SyntaxNode(Span);
