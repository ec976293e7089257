namespace RulesDsl.Language.Syntax;

/// <summary><c>every "0 6 * * 1"</c></summary>
public sealed record CronTriggerSyntax(string Expression, SourceSpan Span) : TriggerSyntax(Span);
