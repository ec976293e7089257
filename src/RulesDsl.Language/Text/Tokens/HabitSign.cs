namespace RulesDsl.Language.Text.Tokens;

/// <summary>
/// A sign that people bring along from other languages or from a word processor, and how to write what they mean.
/// Reading goes on with the meant token, so that the slip hides no other mistake and causes none.
/// </summary>
/// <param name="Sign">What is written.</param>
/// <param name="Mend">What to write instead, as the second half of a sentence.</param>
/// <param name="Meant">The token to go on with; <c>null</c> where the sign is better left out.</param>
/// <param name="Text">What that token says.</param>
internal sealed record HabitSign(string Sign, string Mend, TokenKind? Meant = null, string Text = "")
{
    private const string Comment = "a comment begins with '#'";
    private const string Money = "a number stands alone, without a currency";
    private const string Template = "a text is a template without it";
    private const string Power = "write the factors, because there are no powers";
    private const string Minus = "write '-'";

    private static readonly Dictionary<char, HabitSign[]> ByFirst = new HabitSign[]
    {
        new("===", "write '=='", TokenKind.Equal, "=="), new("!==", "write '!='", TokenKind.NotEqual, "!="),
        new("&&", "write 'and'", TokenKind.And, "and"), new("||", "write 'or'", TokenKind.Or, "or"),
        new("<>", "write '!='", TokenKind.NotEqual, "!="), new("=<", "write '<='", TokenKind.LessOrEqual, "<="),
        new("=! ", "write '!='", TokenKind.NotEqual, "!="), new("=~", "write 'matches'", TokenKind.Word, "matches"),
        new(":=", "write '='", TokenKind.Assign, "="), new("::", "write '.'", TokenKind.Dot, "."),
        new("?.", "write '.', because a path through null is null", TokenKind.Dot, "."), new("**", Power, TokenKind.Star, "*"), new("^", Power, TokenKind.Star, "*"),
        new("~=", "", TokenKind.EqualIgnoringCase), new("~", "write '~=' to ignore case", TokenKind.EqualIgnoringCase, "~="), new("$@\"", Template), new("@\"", Template), new("@'", Template),
        new("//", Comment), new("/*", Comment), new("&", "write 'and'", TokenKind.And, "and"), new("!", "write 'not'", TokenKind.Not, "not"),
        new("$\"", Template), new("$'", Template), new("$", Money), new("€", Money), new("£", Money), new("¥", Money),
        new("≤", "write '<='", TokenKind.LessOrEqual, "<="), new("≥", "write '>='", TokenKind.GreaterOrEqual, ">="), new("≠", "write '!='", TokenKind.NotEqual, "!="),
        new("×", "write '*'", TokenKind.Star, "*"), new("÷", "write '/'", TokenKind.Slash, "/"), new("…", "write '..'", TokenKind.Range, ".."),
        new("→", "write '->'", TokenKind.Arrow, "->"), new("−", Minus, TokenKind.Minus, "-"), new("–", Minus, TokenKind.Minus, "-"), new("—", Minus, TokenKind.Minus, "-"),
    }.GroupBy(habit => habit.Sign[0]).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The habit at a place of a text, or <c>null</c>.</summary>
    public static HabitSign? At(string text, int position)
    {
        if (!ByFirst.TryGetValue(text[position], out var habits))
            return null;

        foreach (var habit in habits)
        {
            if (string.CompareOrdinal(text, position, habit.Sign, 0, habit.Sign.Length) == 0)
                return InContext(habit, text, position);
        }

        return null;
    }

    private static HabitSign? InContext(HabitSign habit, string text, int position) => habit.Sign switch
    {
        "~=" => null,
        "~" when text.Trim() == "~" => new HabitSign("~", "write 'null'", TokenKind.Error, "~"),
        "!" when Follows(text, position, '=') => null,
        "!" when position > 0 && IsOperandEnd(text[position - 1]) => new HabitSign("!", "leave it out, because a null does no harm here"),
        "=! " or "$\"" or "$'" or "$@\"" or "@\"" or "@'" => habit with { Sign = habit.Sign.Substring(0, habit.Sign.Length - 1) },
        _ => habit,
    };

    private static bool Follows(string text, int position, char next) => position + 1 < text.Length && text[position + 1] == next;

    private static bool IsOperandEnd(char c) => char.IsLetterOrDigit(c) || c is '_' or ')' or ']';
}
