namespace RulesDsl.Language.Syntax;

/// <summary><c>on Recommendations when severity is High</c></summary>
public sealed record RuleTriggerSyntax(NameSyntax Decision, ExpressionSyntax? When, SourceSpan Span) : TriggerSyntax(Span);
