namespace RulesDsl.Language.Syntax;

/// <summary><c>sort(l in order.Lines by l.Price desc)</c>: the elements that fit, in the order of the keys; equals stay as they were.</summary>
public sealed record SortSyntax(
    NameSyntax Binder, ExpressionSyntax Source, ExpressionSyntax? Where, OrderSyntax Order, SourceSpan Span) : ExpressionSyntax(Span);
