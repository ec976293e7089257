namespace RulesDsl.Language.Syntax;

/// <summary><c>otherwise fail</c></summary>
public sealed record SignalTimeoutSyntax(SignalTimeout Timeout, SourceSpan Span) : SyntaxNode(Span);
