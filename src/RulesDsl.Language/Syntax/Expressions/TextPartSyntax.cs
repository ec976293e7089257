namespace RulesDsl.Language.Syntax;

/// <summary>A part of a template.</summary>
public abstract record TextPartSyntax(SourceSpan Span) : SyntaxNode(Span);
