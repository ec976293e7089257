namespace RulesDsl.Language.Syntax;

/// <summary><c>expect error</c></summary>
public sealed record ExpectErrorSyntax(SourceSpan Span) : ExpectSyntax(Span);
