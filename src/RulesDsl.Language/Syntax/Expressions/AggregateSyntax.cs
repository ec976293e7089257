namespace RulesDsl.Language.Syntax;

/// <summary><c>sum(l in order.Lines where l.Taxed : l.Price)</c>; the quantifiers <c>any all none count</c> as well.</summary>
public sealed record AggregateSyntax(
    AggregateFunction Function, NameSyntax Binder, ExpressionSyntax Source, ExpressionSyntax? Where, ExpressionSyntax? Selector, SourceSpan Span) : ExpressionSyntax(Span);
