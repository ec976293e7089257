namespace RulesDsl.Language.Syntax;

/// <summary><c>allow RDSL0232</c>: a diagnostic that is wanted silent here.</summary>
public sealed record AllowSyntax(string Id, SourceSpan Span) : SyntaxNode(Span);
