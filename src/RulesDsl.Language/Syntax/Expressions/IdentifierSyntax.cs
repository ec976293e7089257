namespace RulesDsl.Language.Syntax;

/// <summary>A name on its own: a binder, a member of the only input, a <c>let</c>, an input, an enum member, a static.</summary>
public sealed record IdentifierSyntax(string Name, SourceSpan Span) : ExpressionSyntax(Span);
