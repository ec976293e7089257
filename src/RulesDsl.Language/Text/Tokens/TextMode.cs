namespace RulesDsl.Language.Text.Tokens;

/// <summary>A text that the lexer stands in, possibly inside one of its holes.</summary>
/// <param name="Quote">What closes it.</param>
/// <param name="Start">Where it opens.</param>
internal readonly record struct TextMode(char Quote, int Start)
{
    /// <summary>The quote of a template that ends only with its slice.</summary>
    public const char Unquoted = '\0';

    /// <summary>The quote of a value that keeps both of its readings.</summary>
    public const char Backtick = '`';

    /// <summary>Whether its braces are just braces.</summary>
    public bool IsPlain { get; init; }

    public bool IsInHole { get; private init; }

    public int HoleStart { get; private init; }

    /// <summary>How many brackets are open inside the hole.</summary>
    public int Depth { get; private init; }

    public TextMode Open(int hole) => this with { IsInHole = true, HoleStart = hole, Depth = 0 };

    public TextMode Close() => this with { IsInHole = false };

    public TextMode Deeper(int change) => this with { Depth = Math.Max(0, Depth + change) };
}
