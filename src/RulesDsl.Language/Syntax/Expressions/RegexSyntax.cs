namespace RulesDsl.Language.Syntax;

/// <summary><c>/regex/i</c>, which stands only after <c>matches</c>.</summary>
public sealed record RegexSyntax(string Pattern, bool IgnoresCase, SourceSpan Span) : ExpressionSyntax(Span);
