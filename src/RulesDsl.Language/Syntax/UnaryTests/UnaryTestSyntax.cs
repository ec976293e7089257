namespace RulesDsl.Language.Syntax;

/// <summary>A test of a subject that stands elsewhere: the head of a column or the key of a condition map.</summary>
public abstract record UnaryTestSyntax(SourceSpan Span) : SyntaxNode(Span);
