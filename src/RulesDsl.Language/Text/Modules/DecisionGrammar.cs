using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary>The parts of rule sets and tables.</summary>
internal static class DecisionGrammar
{
    /// <summary>The hit policies by the words for them.</summary>
    public static readonly Dictionary<string, HitPolicy> Policies = new(StringComparer.Ordinal)
    {
        ["first"] = HitPolicy.First, ["unique"] = HitPolicy.Unique, ["any"] = HitPolicy.Any, ["priority"] = HitPolicy.Priority,
        ["all"] = HitPolicy.All, ["output order"] = HitPolicy.OutputOrder, ["sum"] = HitPolicy.Sum, ["count"] = HitPolicy.Count,
        ["min"] = HitPolicy.Min, ["max"] = HitPolicy.Max, ["merge"] = HitPolicy.Merge,
    };

    public static readonly Parser<HitPolicySyntax> Hit =
        (from word in Expect.Word("hit")
         from policy in Option.Of("hit policy", Policies, HitPolicy.First)
         select policy.Value).Spanned((policy, span) => new HitPolicySyntax(policy, span));

    public static readonly Parser<SyntaxNode> Complete =
        Expect.Word("complete").Select(word => (SyntaxNode)new NameSyntax(word.Text, word.Span));

    /// <summary><c>let total</c>, whose value follows.</summary>
    public static readonly Parser<NameSyntax> Let =
        from word in Expect.Word("let")
        from name in Expect.Name("a name")
        select name;

    public static readonly Parser<OtherwiseSyntax> Otherwise =
        (from word in Expect.Word("otherwise")
         from then in ThenGrammar.Then
         select then).Spanned((then, span) => new OtherwiseSyntax(then, span));

    public static readonly Parser<RuleSyntax> Rule =
        (from word in Expect.Word("rule")
         from name in NameGrammar.Quoted
         from attributes in AttributeGrammar.Attributes.Offered()
         from condition in Expect.Word("when").SelectMany(_ => ExpressionGrammar.Expression, (_, value) => value).Offered()
         from then in ThenGrammar.Then
         select (name, attributes, condition, then)).Spanned((it, span) =>
            new RuleSyntax(it.name, (it.attributes ?? []).ToEquatableArray(), it.condition, it.then, span));
}
