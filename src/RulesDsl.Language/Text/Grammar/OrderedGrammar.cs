using RulesDsl.Language.Syntax;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary><c>first(line in order.Lines by line.Price desc)</c>, <c>sort(line in order.Lines by line.Price)</c></summary>
internal static class OrderedGrammar
{
    /// <summary>The first element, in the order of keys or of the collection.</summary>
    public static readonly Parser<ExpressionSyntax> First = BinderGrammar.Head
        .Then(BinderGrammar.Order.Offered().Then(BinderGrammar.Close, (order, _) => order), (head, order) => (Head: head, Order: order))
        .Spanned((it, span) => (ExpressionSyntax)new FirstSyntax(it.Head.Binder, it.Head.Source, it.Head.Where, it.Order, span));

    /// <summary>All elements in the order of keys.</summary>
    public static readonly Parser<ExpressionSyntax> Sort = BinderGrammar.Head
        .Then(BinderGrammar.Order.Then(BinderGrammar.Close, (order, _) => order), (head, order) => (Head: head, Order: order))
        .Spanned((it, span) => (ExpressionSyntax)new SortSyntax(it.Head.Binder, it.Head.Source, it.Head.Where, it.Order, span));
}
