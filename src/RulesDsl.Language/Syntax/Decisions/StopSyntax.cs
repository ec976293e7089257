namespace RulesDsl.Language.Syntax;

/// <summary><c>then stop</c>: ends without a result.</summary>
public sealed record StopSyntax(SourceSpan Span) : ThenSyntax(Span);
