namespace RulesDsl.Language.Syntax;

/// <summary><c>run always</c></summary>
public sealed record RunConditionSyntax(RunCondition Condition, SourceSpan Span) : SyntaxNode(Span);
