namespace RulesDsl.Language.Syntax;

/// <summary>Text in quotes that stands for itself, without holes: a cron expression, a time zone.</summary>
public sealed record QuotedSyntax(string Text, SourceSpan Span) : SyntaxNode(Span);
