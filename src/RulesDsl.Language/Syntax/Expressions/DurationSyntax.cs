namespace RulesDsl.Language.Syntax;

/// <summary><c>250ms 90s 15m 1h 30d 2w</c>, in ticks of 100 ns, with the text as written.</summary>
public sealed record DurationSyntax(long Ticks, string Text, SourceSpan Span) : ExpressionSyntax(Span);
