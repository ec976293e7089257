namespace RulesDsl.Language.Syntax;

/// <summary>What a test expects.</summary>
public abstract record ExpectSyntax(SourceSpan Span) : SyntaxNode(Span);
