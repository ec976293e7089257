using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary>Reads <c>head = expression</c>. An expression with a mistake in it leaves the head known, so that what uses it is not reported as well.</summary>
internal static class DefinitionReader
{
    private static readonly Parser<ExpressionSyntax> Value = Expect.Sign(TokenKind.Assign, "=").Before(ExpressionGrammar.Expression);

    /// <summary>The definition that a section is; <c>null</c> where its head cannot be read.</summary>
    public static Definition<T>? Read<T>(ModuleReading reading, Section section, Parser<T> head)
    {
        if (reading.Read(section, head.Then(Value, (it, value) => new Definition<T>(it, value))) is { } definition)
            return definition;

        var sign = section.From;
        while (sign < section.To && reading.Tokens.Tokens[sign].Kind != TokenKind.Assign)
            sign++;

        // What is wrong has been reported by now.
        return sign < section.To && GrammarReader.TryRead(TokenInput.Over(reading.Tokens, section.From, sign), head, [], out var known)
            ? new Definition<T>(known, new ErrorSyntax(reading.Span(section with { From = sign })))
            : null;
    }
}
