namespace RulesDsl.Language.Syntax;

/// <summary>A piece of a rules file exactly as written, and where.</summary>
/// <param name="Span">The characters it was read from.</param>
public abstract record SyntaxNode(SourceSpan Span);
