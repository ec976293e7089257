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

    public static ParamSyntax? Read(ModuleReading reading, Section section) => DefinitionReader.Read(reading, section, Head) is { } definition
        ? new ParamSyntax(definition.Head.Name, definition.Head.Type, definition.Value, reading.Span(section))
        : null;
}
