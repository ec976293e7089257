using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Modules;

/// <summary>
/// Cuts a file into sections before any of them is parsed, so that a mistake in one hides nothing in the others.
/// Brackets play no part in it: one that is never closed must not swallow the rest of the file.
/// </summary>
internal static class SectionFinder
{
    public static readonly string[] HeaderWords = ["namespace", "using", "nullable", "allow"];

    public static readonly string[] DeclarationWords = ["enum", "fact", "param", "function", "ruleset", "table", "graph"];

    public static readonly string[] LaterWords = ["knowledge", "query", "fleet"];

    public static readonly string[] PartWords = ["hit", "complete", "let", "rule", "rows", "otherwise", "test", "triggers", "schedule", "overlap", "job"];

    private static readonly HashSet<string> Words = [.. HeaderWords, .. DeclarationWords, .. LaterWords, .. PartWords];

    // Words that lead a line without leading a section.
    public static readonly HashSet<string> InnerWords =
    [
        "when", "given", "expect", "needs", "for", "retry", "timeout", "heartbeat", "delay", "priority", "run", "undo", "signal", "concurrency", "at", "by", "where",
        "contains", "starts", "ends", "with", "matches", "like", "subset", "ignoring", "case", "every", "on", "missed",
    ];

    /// <summary>Whether a word may begin a section where it begins a line.</summary>
    public static bool IsWord(string word) => Words.Contains(word);

    /// <summary>The sections in file order; what stands before the first of them is one that is unknown.</summary>
    public static IReadOnlyList<Section> Find(TokenList tokens)
    {
        var starts = new List<(string Word, int From)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (WordAt(tokens, i) is { } word)
                starts.Add((word, i));
            else if (i == 0)
                starts.Add((Section.Unknown, 0));
        }

        return [.. starts.Select((start, i) => new Section(start.Word, start.From, i + 1 < starts.Count ? starts[i + 1].From : tokens.Count))];
    }

    private static string? WordAt(TokenList tokens, int index)
    {
        var token = tokens.Tokens[index];
        if (!token.IsFirstOnLine)
            return null;
        if (token.Kind == TokenKind.Bar)
            return Section.Row;

        var next = tokens.Tokens[index + 1];
        return token.Kind != TokenKind.Word || !Words.Contains(token.Text) ? SectionSlip.At(tokens, index)
            : Leads(token, next) || LeadsWithColon(tokens, index) ? token.Text
            : null;
    }

    // `rule: "a"` is the YAML spelling, unless it stands between brackets, where a word with a colon is a name.
    private static bool LeadsWithColon(TokenList tokens, int index)
    {
        var (token, next) = (tokens.Tokens[index], tokens.Tokens[index + 1]);
        return next.Kind == TokenKind.Colon && next.Start == token.End && index > 0
            && tokens.Tokens[index - 1].Kind is not (TokenKind.LeftParenthesis or TokenKind.LeftBrace or TokenKind.LeftBracket or TokenKind.Comma);
    }

    // A word leads a section where a name, a text or the like follows. Anything else makes it a name itself:
    // `test: string` in a fact, `complete = true` in a rule.
    private static bool Leads(Token token, Token next) => token.Text switch
    {
        "complete" => next.IsFirstOnLine || next.Kind is TokenKind.End or TokenKind.True or TokenKind.False,
        "otherwise" when next.Kind == TokenKind.Word => !SignalGrammar.Timeouts.ContainsKey(next.Text), // `signal Approval within 2d, otherwise fail`
        _ => next.Kind switch
        {
            TokenKind.Word or TokenKind.EscapedWord or TokenKind.TextStart or TokenKind.Error or TokenKind.End => true,
            TokenKind.Then or TokenKind.True or TokenKind.False or TokenKind.Null or TokenKind.If or TokenKind.Number => true,
            TokenKind.LeftParenthesis or TokenKind.LeftBrace or TokenKind.LeftBracket => true,
            TokenKind.Arrow or TokenKind.Bar => true,
            TokenKind.Assign => token.Text == "let",
            _ => false,
        },
    };
}
