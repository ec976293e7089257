namespace RulesDsl.Language.Syntax;

/// <summary>A name, dotted or not, as it means after <c>@</c> has been taken off.</summary>
public sealed record NameSyntax(string Text, SourceSpan Span) : SyntaxNode(Span);
