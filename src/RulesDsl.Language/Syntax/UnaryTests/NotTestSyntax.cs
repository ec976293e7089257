namespace RulesDsl.Language.Syntax;

/// <summary><c>not X</c>, <c>not(X, Y)</c>: none of them holds.</summary>
public sealed record NotTestSyntax(EquatableArray<UnaryTestSyntax> Tests, SourceSpan Span) : UnaryTestSyntax(Span);
