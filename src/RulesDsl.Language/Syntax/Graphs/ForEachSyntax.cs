namespace RulesDsl.Language.Syntax;

/// <summary><c>for each rec in recommend by rec.Id, at most 8 at once</c></summary>
public sealed record ForEachSyntax(
    NameSyntax Binder, ExpressionSyntax Source, ExpressionSyntax Key, NumberSyntax? AtMost, SourceSpan Span) : SyntaxNode(Span);
