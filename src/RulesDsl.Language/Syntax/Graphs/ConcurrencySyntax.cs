namespace RulesDsl.Language.Syntax;

/// <summary><c>concurrency database 4</c>: a limit with a name, which the jobs of all graphs that name it share.</summary>
public sealed record ConcurrencySyntax(NameSyntax Name, NumberSyntax AtMost, SourceSpan Span) : SyntaxNode(Span);
