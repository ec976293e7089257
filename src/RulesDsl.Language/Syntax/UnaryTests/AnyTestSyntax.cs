namespace RulesDsl.Language.Syntax;

/// <summary><c>-</c>: anything.</summary>
public sealed record AnyTestSyntax(SourceSpan Span) : UnaryTestSyntax(Span);
