using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary>Names of more than one word.</summary>
internal static class NameGrammar
{
    /// <summary><c>Shop.Pricing</c></summary>
    public static readonly Parser<NameSyntax> Dotted =
        (from first in Expect.Name("a name")
         from rest in Expect.Sign(TokenKind.Dot, ".").SelectMany(_ => Expect.AnyName("a name"), (_, name) => name).ZeroOrMore()
         select string.Join(".", rest.Prepend(first).Select(name => name.Text))).Spanned((name, span) => new NameSyntax(name, span));

    /// <summary><c>"gold customer"</c>: the name of a rule or a test, which is any text.</summary>
    public static readonly Parser<RuleNameSyntax> Quoted =
        (from open in Expect.Of(TokenKind.TextStart, "a name in quotes")
         from run in Expect.Of(TokenKind.TextRun, "a name").ZeroOrOne()
         from close in Expect.Of(TokenKind.TextEnd, "the closing quote")
         select run?.Text ?? "").Spanned((text, span) => new RuleNameSyntax(text, span));

    /// <summary>The name of a member, or the key of a map, which may be any text in quotes.</summary>
    public static readonly Parser<NameSyntax> Key = Expect
        .OneOf(Expect.AnyName("the name of a member"), Quoted.Select(key => new NameSyntax(key.Text, key.Span)))
        .Named("the name of a member");
}
