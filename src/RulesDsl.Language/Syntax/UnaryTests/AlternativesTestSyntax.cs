namespace RulesDsl.Language.Syntax;

/// <summary><c>"SE", "NO"</c>: at least one of them holds.</summary>
public sealed record AlternativesTestSyntax(EquatableArray<UnaryTestSyntax> Tests, SourceSpan Span) : UnaryTestSyntax(Span);
