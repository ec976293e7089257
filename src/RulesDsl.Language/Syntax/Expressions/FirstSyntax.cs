namespace RulesDsl.Language.Syntax;

/// <summary><c>first(l in order.Lines where l.Taxed by l.Price desc)</c>: the first element that fits, in the order of the keys or else of the collection; null where none fits.</summary>
public sealed record FirstSyntax(
    NameSyntax Binder, ExpressionSyntax Source, ExpressionSyntax? Where, OrderSyntax? Order, SourceSpan Span) : ExpressionSyntax(Span);
