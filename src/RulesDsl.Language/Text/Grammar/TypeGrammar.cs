using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary><c>decimal</c>, <c>Shop.Order?</c>, <c>datetime[]</c>, <c>map&lt;string, int&gt;</c></summary>
internal static class TypeGrammar
{
    public static readonly Parser<TypeSyntax> Type = Expect.Ref(() => Suffixed!).Named("a type");

    private static readonly Parser<TypeSyntax> Map =
        (from map in Expect.Ahead(input => input.Token.IsWord("map") && input.Peek(1) == TokenKind.Less, "a map")
         from word in Expect.Word("map")
         from open in Expect.Sign(TokenKind.Less, "<")
         from key in Type
         from comma in Expect.Comma
         from value in Type
         from close in Expect.Sign(TokenKind.Greater, ">")
         select (Key: key, Value: value)).Spanned((map, span) => (TypeSyntax)new MapTypeSyntax(map.Key, map.Value, span));

    private static readonly Parser<TypeSyntax> Named = NameGrammar.Dotted.Select(name => (TypeSyntax)new NamedTypeSyntax(name.Text, name.Span));

    private static readonly Parser<Token> Suffix =
        Expect.Sign(TokenKind.Question, "?").XOr(
            from open in Expect.Sign(TokenKind.LeftBracket, "[")
            from close in Expect.Sign(TokenKind.RightBracket, "]")
            select close);

    private static readonly Parser<TypeSyntax> Suffixed =
        from element in Map.XOr(Named)
        from suffixes in Suffix.ZeroOrMore()
        select suffixes.Aggregate(element, WithSuffix);

    private static TypeSyntax WithSuffix(TypeSyntax element, Token suffix) => suffix.Kind == TokenKind.Question
        ? new NullableTypeSyntax(element, element.Span.Through(suffix.Span))
        : new ListTypeSyntax(element, element.Span.Through(suffix.Span));
}
