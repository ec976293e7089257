using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Modules;

/// <summary>The fields and members of a fact or an enum with a mistake in it, as far as their names can be read.</summary>
internal static class FactRecovery
{
    public static EnumSyntax? Enum(ModuleReading reading, Section section) => SignatureRecovery.Name(reading, section) is { } name
        ? new EnumSyntax(name, Names(reading, section).ToEquatableArray(), reading.Span(section))
        : null;

    public static FactSyntax? Fact(ModuleReading reading, Section section) => SignatureRecovery.Name(reading, section) is { } name
        ? new FactSyntax(name, Parts(reading, section).SelectMany(piece => Fields(reading, piece.From, piece.To)).Select(piece => Field(reading, piece.From, piece.To)).OfType<FieldSyntax>().ToEquatableArray(), reading.Span(section))
        : null;

    // Without their commas as well: { Small Large }
    private static IEnumerable<NameSyntax> Names(ModuleReading reading, Section section) => Parts(reading, section)
        .SelectMany(piece => reading.Tokens.Tokens.Skip(piece.From).Take(piece.To - piece.From))
        .Where(token => token.IsAnyWord)
        .GroupBy(token => token.Text)
        .Select(same => new NameSyntax(same.Key, same.First().Span));

    // Without their commas as well: { id: long name: string }
    private static IEnumerable<(int From, int To)> Fields(ModuleReading reading, int from, int to)
    {
        var tokens = reading.Tokens.Tokens;
        var start = from;
        for (var at = from + 1; at + 1 < to; at++)
        {
            if (!tokens[at].IsAnyWord || tokens[at + 1].Kind != TokenKind.Colon)
                continue;

            yield return (start, at);
            start = at;
        }

        yield return (start, to);
    }

    private static FieldSyntax? Field(ModuleReading reading, int from, int to)
    {
        if (GrammarReader.TryRead(TokenInput.Over(reading.Tokens, from, to), FactGrammar.Field, [], out var field))
            return field;

        var words = reading.Tokens.Tokens.Skip(from).Take(to - from).TakeWhile(token => token.IsAnyWord).ToList();
        var name = words.Count == 2 && char.IsUpper(words[0].Text[0]) ? words[1] : words.FirstOrDefault();
        return name is null ? null : new FieldSyntax(new NameSyntax(name.Text, name.Span), new ErrorTypeSyntax(name.Span), name.Span);
    }

    private static IEnumerable<(int From, int To)> Parts(ModuleReading reading, Section section)
    {
        var open = section.From;
        while (open < section.To && reading.Tokens.Tokens[open].Kind is not (TokenKind.LeftBrace or TokenKind.LeftParenthesis or TokenKind.LeftBracket))
            open++;
        return Pieces.Of(reading.Tokens, Math.Min(open + 1, section.To), section.To, byLine: true, TokenKind.RightBrace, TokenKind.RightParenthesis, TokenKind.RightBracket);
    }
}
