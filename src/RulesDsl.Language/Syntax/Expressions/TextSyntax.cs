namespace RulesDsl.Language.Syntax;

/// <summary><c>"text {expr:format}"</c>: a template; one without holes is plain text.</summary>
public sealed record TextSyntax(EquatableArray<TextPartSyntax> Parts, SourceSpan Span) : ExpressionSyntax(Span);
