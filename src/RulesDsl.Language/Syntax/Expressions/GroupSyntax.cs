namespace RulesDsl.Language.Syntax;

/// <summary>
/// <c>group(l in order.Lines by l.Category : sum(l.Price))</c>: a map from each key to what is made of the elements that have it.
/// Behind the colon the binder stands for the list of those elements.
/// </summary>
public sealed record GroupSyntax(
    NameSyntax Binder, ExpressionSyntax Source, ExpressionSyntax? Where, ExpressionSyntax Key, ExpressionSyntax Aggregate, SourceSpan Span) : ExpressionSyntax(Span);
