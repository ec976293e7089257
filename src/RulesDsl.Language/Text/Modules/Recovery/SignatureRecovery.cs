using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Modules;

/// <summary>
/// What a head with a mistake in it says all the same: so that those who call the declaration are not told of the mistake as well.
/// Types that cannot be read fit everywhere.
/// </summary>
internal static class SignatureRecovery
{
    public static Signature? Read(ModuleReading reading, Section head)
    {
        if (Name(reading, head) is not { } name)
            return null;

        var open = Find(reading, head, TokenKind.LeftParenthesis);
        var arrow = Find(reading, head, TokenKind.Arrow);
        var inputs = open >= 0
            ? Pieces.Of(reading.Tokens, open + 1, head.To, byLine: false, TokenKind.RightParenthesis, TokenKind.Arrow).Select(piece => Input(reading, piece.From, piece.To))
            : [UnreadInputs.At(name.Span)];

        // A graph is derived from and not called.
        if (head.Word == "graph")
            inputs = inputs.Where(static input => input.Name.Text.Length > 0);
        var output = arrow >= 0 && TryRead(reading, arrow + 1, head.To, TypeGrammar.Type, out var type) ? type : new ErrorTypeSyntax(name.Span);
        return new Signature(name, inputs.ToEquatableArray(), output);
    }

    /// <summary>The first word, or those that should have been one word: <c>big-discounts(</c>, <c>Big Discounts(</c>.</summary>
    public static NameSyntax? Name(ModuleReading reading, Section head)
    {
        var tokens = reading.Tokens.Tokens;
        var first = head.From + 1;
        if (first < head.To && tokens[first].Kind == TokenKind.TextStart)
            first++;
        if (first >= head.To || !(tokens[first].Kind is TokenKind.Word or TokenKind.EscapedWord || IsIdentifier(tokens[first])))
            return null;

        var (text, end) = (tokens[first].Text, first + 1);
        while (end < head.To && tokens[end].Kind is TokenKind.Word or TokenKind.Minus && !tokens[end].IsFirstOnLine)
            end++;
        if (end < head.To && tokens[end].Kind == TokenKind.LeftParenthesis)
            text = string.Concat(tokens.Skip(first).Take(end - first).Select(token => token.Kind == TokenKind.Minus ? "_" : token.Text));
        return new NameSyntax(text, tokens[first].Span);
    }

    private static bool IsIdentifier(Token token) =>
        token.Kind == TokenKind.TextRun && token.Text.All(c => char.IsLetterOrDigit(c) || c == '_') && !char.IsDigit(token.Text[0]);

    // `order Order`, `Order order` and `order`: the name is known, or can be guessed.
    private static ParameterSyntax Input(ModuleReading reading, int from, int to)
    {
        if (TryRead(reading, from, to, SignatureGrammar.Parameter, out var input))
            return input;

        var words = reading.Tokens.Tokens.Skip(from).Take(to - from).TakeWhile(token => token.IsAnyWord).ToList();
        var name = words.Count == 2 && char.IsUpper(words[0].Text[0]) ? words[1] : words.FirstOrDefault();
        return name is null ? UnreadInputs.At(reading.Tokens.Tokens[from].Span) : new ParameterSyntax(new NameSyntax(name.Text, name.Span), new ErrorTypeSyntax(name.Span), name.Span);
    }

    private static int Find(ModuleReading reading, Section head, TokenKind kind)
    {
        for (var i = head.From; i < head.To; i++)
        {
            if (reading.Tokens.Tokens[i].Kind == kind)
                return i;
        }

        return -1;
    }

    // What is wrong has been reported.
    private static bool TryRead<T>(ModuleReading reading, int from, int to, Sprache.Parser<T> grammar, out T value) =>
        GrammarReader.TryRead(TokenInput.Over(reading.Tokens, from, to), grammar, [], out value);
}
