using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary><c>enum Severity { Low, High }</c> and <c>fact Recommendation { id: long }</c>.</summary>
internal static class FactGrammar
{
    private static readonly Parser<Token> Open = Expect.Sign(TokenKind.LeftBrace, "{");

    private static readonly Parser<Token> Close = Expect.Sign(TokenKind.RightBrace, "}");

    public static readonly Parser<FieldSyntax> Field =
        (from name in Expect.AnyName("the name of a field")
         from colon in Expect.Sign(TokenKind.Colon, ":")
         from type in TypeGrammar.Type
         select (Name: name, Type: type)).Spanned((field, span) => new FieldSyntax(field.Name, field.Type, span));

    public static readonly Parser<EnumSyntax> Enum =
        (from word in Expect.Word("enum")
         from name in Expect.Name("the name of the enum")
         from open in Open
         from members in Expect.AnyName("the name of a member").ListUntil(Close)
         select (Name: name, Members: members)).Spanned((it, span) => new EnumSyntax(it.Name, it.Members.ToEquatableArray(), span));

    public static readonly Parser<FactSyntax> Fact =
        (from word in Expect.Word("fact")
         from name in Expect.Name("the name of the fact")
         from open in Open
         from fields in Field.ListUntil(Close)
         select (Name: name, Fields: fields)).Spanned((it, span) => new FactSyntax(it.Name, it.Fields.ToEquatableArray(), span));
}
