namespace RulesDsl.Language.Syntax;

/// <summary>A type that could not be read, or that is missing; what is wrong has been reported.</summary>
public sealed record ErrorTypeSyntax(SourceSpan Span) : TypeSyntax(Span);
