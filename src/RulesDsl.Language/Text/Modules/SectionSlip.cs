using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Modules;

/// <summary>
/// Finds lines that lead a section by their looks, though their first word leads none: <c>Rule "a"</c>, <c>else then 5</c>, <c>var x = 5</c>.
/// Otherwise they would be read as the end of the rule before them, which is in order.
/// </summary>
internal static class SectionSlip
{
    // What other languages call a section.
    private static readonly Dictionary<string, string> Habits = new(StringComparer.OrdinalIgnoreCase)
    {
        ["else"] = "otherwise", ["default"] = "otherwise", ["var"] = "let", ["val"] = "let", ["const"] = "let", ["define"] = "let", ["set"] = "let",
        ["hitpolicy"] = "hit", ["salience"] = "priority", ["step"] = "job", ["task"] = "job", ["stage"] = "job", ["case"] = "rule",
        ["policy"] = "ruleset", ["decision"] = "ruleset", ["class"] = "fact", ["record"] = "fact", ["struct"] = "fact", ["type"] = "fact", ["interface"] = "fact",
        ["workflow"] = "graph", ["pipeline"] = "graph", ["flow"] = "graph", ["def"] = "function", ["func"] = "function", ["fn"] = "function", ["fun"] = "function",
        ["parameter"] = "param", ["import"] = "using", ["include"] = "using", ["open"] = "using", ["package"] = "namespace", ["module"] = "namespace",
    };

    private static readonly HashSet<string> Ends = new(["end", "endrule", "endif", "fi", "done", "stop"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What the section at a line's first token seems to be: <see cref="Section.UnknownPart"/>, <see cref="Section.Unknown"/> or nothing.</summary>
    public static string? At(TokenList tokens, int index)
    {
        var token = tokens.Tokens[index];
        var next = tokens.Tokens[index + 1];
        var isAlone = next.IsFirstOnLine || next.Kind == TokenKind.End;
        if (token.Kind == TokenKind.Else)
            return next.Kind == TokenKind.Then ? Section.UnknownPart : null;
        if (token.Kind != TokenKind.Word || SectionFinder.InnerWords.Contains(token.Text))
            return null;

        var isAtMargin = token.Span.From.Column == 1;
        if (isAlone)
            return isAtMargin && (Ends.Contains(token.Text) || NearestName.Of(token.Text, ["complete"]) is not null) ? Section.UnknownPart : null;

        if (next.Kind is TokenKind.Then || (next.Kind is TokenKind.TextStart && Meant(token.Text) is not null))
            return Section.UnknownPart;

        if (!isAtMargin || next.Kind != TokenKind.Word || SectionFinder.InnerWords.Contains(next.Text))
            return null;

        var isHead = LooksLikeHead(tokens, index);
        var meant = isHead ? MeantHead(token.Text) : Meant(token.Text);
        return IsPart(meant) || (meant is null && !isHead) ? Section.UnknownPart : Section.Unknown;
    }

    /// <summary>The word that should probably lead a section that looks like a head.</summary>
    public static string? MeantHead(string word) => word is "rules" ? "ruleset" : Meant(word);

    /// <summary>The word that should probably lead the section.</summary>
    public static string? Meant(string word) => Habits.TryGetValue(word, out var meant) ? meant
        : NearestName.Of(word, SectionFinder.PartWords.Concat(SectionFinder.DeclarationWords).Concat(SectionFinder.HeaderWords).Concat(SectionFinder.LaterWords));

    /// <summary>Whether the word only says that something ends, which nothing needs.</summary>
    public static bool IsEnd(string word) => Ends.Contains(word);

    private static bool IsPart(string? word) => SectionFinder.PartWords.Contains(word);

    private static bool LooksLikeHead(TokenList tokens, int index)
    {
        for (var i = index + 1; i < tokens.Count && !tokens.Tokens[i].IsFirstOnLine; i++)
        {
            if (tokens.Tokens[i].Kind is TokenKind.LeftParenthesis or TokenKind.LeftBrace or TokenKind.Arrow)
                return true;
        }

        return false;
    }
}
