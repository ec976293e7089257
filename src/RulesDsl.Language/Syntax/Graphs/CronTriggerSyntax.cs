namespace RulesDsl.Language.Syntax;

/// <summary><c>every "0 6 * * 1" in "Europe/Berlin", missed runs once</c></summary>
/// <param name="Expression">When it starts, as a cron expression.</param>
/// <param name="Zone">The time zone of those times; null for UTC.</param>
/// <param name="Missed">What becomes of the times at which no host ran; null for the default, which is one run for all of them.</param>
/// <param name="Span">Where it stands.</param>
public sealed record CronTriggerSyntax(QuotedSyntax Expression, QuotedSyntax? Zone, MissedRunsSyntax? Missed, SourceSpan Span) : TriggerSyntax(Span);
