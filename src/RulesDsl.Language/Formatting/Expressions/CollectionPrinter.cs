using System.Text.RegularExpressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Expressions;

/// <summary><c>sum(line in order.Lines where line.Taxed : line.Price)</c> and the other forms that name the elements of a collection.</summary>
internal static class CollectionPrinter
{
    private static readonly Regex Binder = new(@"^@?\w+ in\b", RegexOptions.CultureInvariant);

    public static string Print(ExpressionSyntax expression, ExpressionPrinter expressions) => expression switch
    {
        AggregateSyntax it => $"{OperatorSpelling.Of(it.Function)}({Head(it.Binder, it.Source, it.Where, expressions)}{Selector(it.Selector, expressions)})",
        FirstSyntax it => $"first({Head(it.Binder, it.Source, it.Where, expressions)}{Order(it.Order, expressions)})",
        SortSyntax it => $"sort({Head(it.Binder, it.Source, it.Where, expressions)}{Order(it.Order, expressions)})",
        GroupSyntax it => $"group({Head(it.Binder, it.Source, it.Where, expressions)} by {expressions.Print(it.Key, Strength.Or)}{Selector(it.Aggregate, expressions)})",
        _ => throw new InvalidOperationException($"{expression.GetType().Name} cannot be printed."),
    };

    /// <summary>Whether a first argument begins like a binder.</summary>
    public static bool OpensBinder(string argument) => Binder.IsMatch(argument);

    private static string Head(NameSyntax binder, ExpressionSyntax source, ExpressionSyntax? where, ExpressionPrinter expressions) =>
        $"{NamePrinter.Print(binder.Text)} in {expressions.Print(source, Strength.Or)}{(where is null ? "" : $" where {expressions.Print(where, Strength.Or)}")}";

    private static string Order(OrderSyntax? order, ExpressionPrinter expressions) =>
        order is null ? "" : $" by {expressions.Print(order.Key, Strength.Or)}{(order.IsDescending ? " desc" : "")}";

    private static string Selector(ExpressionSyntax? selector, ExpressionPrinter expressions) => selector is null ? "" : $" : {expressions.Print(selector)}";
}
