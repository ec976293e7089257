namespace RulesDsl.Language.Syntax;

/// <summary>What starts a run.</summary>
public abstract record TriggerSyntax(SourceSpan Span) : SyntaxNode(Span);
