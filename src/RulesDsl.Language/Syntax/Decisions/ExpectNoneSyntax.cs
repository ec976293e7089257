namespace RulesDsl.Language.Syntax;

/// <summary><c>expect none</c></summary>
public sealed record ExpectNoneSyntax(SourceSpan Span) : ExpectSyntax(Span);
