using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary>The heads of rule sets, tables, functions and graphs.</summary>
internal static class SignatureGrammar
{
    public static readonly Parser<ParameterSyntax> Parameter =
        (from name in Expect.Name("the name of an input")
         from colon in Expect.Sign(TokenKind.Colon, ":")
         from type in TypeGrammar.Type
         select (Name: name, Type: type)).Spanned((it, span) => new ParameterSyntax(it.Name, it.Type, span));

    private static readonly Parser<List<ParameterSyntax>> Parameters =
        from open in Expect.Sign(TokenKind.LeftParenthesis, "(")
        from parameters in Parameter.ListUntil(Expect.Sign(TokenKind.RightParenthesis, ")"))
        select parameters;

    /// <summary><c>ruleset Discounts(order: Order) -> Discount</c>, and the same of a table or a function.</summary>
    public static Parser<Signature> Decision(string word) =>
        from head in Expect.Word(word)
        from name in Expect.Name($"the name of the {word}")
        from parameters in Parameters
        from arrow in Expect.Sign(TokenKind.Arrow, "->")
        from output in TypeGrammar.Type
        select new Signature(name, parameters.ToEquatableArray(), output);

    /// <summary><c>graph FinOpsSync(request: SyncRequest)</c></summary>
    public static readonly Parser<Signature> Graph =
        from head in Expect.Word("graph")
        from name in Expect.Name("the name of the graph")
        from parameters in Parameters.ZeroOrOne()
        select new Signature(name, (parameters ?? []).ToEquatableArray(), null);
}
