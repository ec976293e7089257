namespace RulesDsl.Language.Syntax;

/// <summary>Characters of a template, escapes resolved.</summary>
public sealed record TextRunSyntax(string Text, SourceSpan Span) : TextPartSyntax(Span);
