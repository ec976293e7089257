using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary><c>param overdraft: decimal = 500</c></summary>
internal static class ParamReader
{
    private static readonly Parser<ParameterSyntax> Head =
        (from word in Expect.Word("param")
         from name in Expect.Name("the name of the param")
         from colon in Expect.Sign(TokenKind.Colon, ":")
         from type in TypeGrammar.Type
         select (Name: name, Type: type)).Spanned((it, span) => new ParameterSyntax(it.Name, it.Type, span));

    public static ParamSyntax? Read(ModuleReading reading, Section section)
    {
        var span = reading.Span(section);
        if (DefinitionReader.Read(reading, section, Head) is { } definition)
            return new ParamSyntax(definition.Head.Name, definition.Head.Type, definition.Value, span);

        return SignatureRecovery.Name(reading, section) is { } name ? new ParamSyntax(name, new ErrorTypeSyntax(name.Span), new ErrorSyntax(span), span) : null;
    }
}
