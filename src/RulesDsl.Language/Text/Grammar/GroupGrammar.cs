using RulesDsl.Language.Syntax;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary><c>group(line in order.Lines by line.Category : sum(line.Price))</c></summary>
internal static class GroupGrammar
{
    private static readonly Parser<(ExpressionSyntax Key, ExpressionSyntax Aggregate)> Tail =
        BinderGrammar.Key.Then(BinderGrammar.Selector.Then(BinderGrammar.Close, (aggregate, _) => aggregate), (key, aggregate) => (key, aggregate));

    public static readonly Parser<ExpressionSyntax> Group = BinderGrammar.Head
        .Then(Tail, (head, tail) => (Head: head, Tail: tail))
        .Spanned((it, span) => (ExpressionSyntax)new GroupSyntax(it.Head.Binder, it.Head.Source, it.Head.Where, it.Tail.Key, it.Tail.Aggregate, span));
}
