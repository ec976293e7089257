namespace RulesDsl.Language.Text.Mends;

/// <summary>Words that other languages, and plain English, have for what is a word or a sign here.</summary>
internal static class HabitWords
{
    // Where an operator could stand.
    private static readonly Dictionary<string, string> Operators = new(StringComparer.OrdinalIgnoreCase)
    {
        ["eq"] = Write("=="), ["equals"] = Write("=="), ["equal"] = Write("=="), ["same"] = Write("=="), ["ne"] = Write("!="), ["neq"] = Write("!="), ["differs"] = Write("!="),
        ["gt"] = Write(">"), ["ge"] = Write(">="), ["gte"] = Write(">="), ["lt"] = Write("<"), ["le"] = Write("<="), ["lte"] = Write("<="),
        ["more"] = Write(">"), ["above"] = Write(">"), ["over"] = Write(">"), ["less"] = Write("<"), ["below"] = Write("<"), ["under"] = Write("<"),
        ["than"] = "Comparisons are signs: '>', '>=', '<' or '<='.", ["isnt"] = Write("is not"), ["isnot"] = Write("is not"), ["nor"] = Write("and not"),
        ["mod"] = Write("%"), ["div"] = Write("/"), ["plus"] = Write("+"), ["minus"] = Write("-"), ["xor"] = Write("!="),
        ["but"] = Write("and"), ["unless"] = Write("and not (…)"), ["however"] = Write("and"), ["elseif"] = Write("else if"), ["elif"] = Write("else if"), ["elsif"] = Write("else if"),
        ["begins"] = Write("starts with"), ["startswith"] = Write("starts with"),
        ["endswith"] = Write("ends with"), ["contain"] = Write("contains"), ["includes"] = Write("contains"), ["include"] = Write("contains"),
        ["has"] = Write("contains"), ["match"] = "Write 'matches /…/'.", ["regex"] = "Write 'matches /…/'.", ["regexp"] = "Write 'matches /…/'.", ["rlike"] = "Write 'matches /…/'.", ["ilike"] = "Write 'like … ignoring case'.",
        ["ignore"] = Write("ignoring case"), ["ignorecase"] = Write("ignoring case"), ["instanceof"] = Write("is"), ["as"] = "A cast is a call: 'decimal(order.Weight)'.",
    };

    // Where a condition or a result of a rule begins.
    private static readonly Dictionary<string, string> Clauses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["if"] = Write("when"), ["given"] = Write("when"), ["where"] = Write("when"), ["condition"] = Write("when"), ["do"] = Write("then"), ["return"] = Write("then"), ["set"] = Write("then"),
        ["salience"] = "Attributes stand in brackets: '[priority: 5]'.", ["priority"] = "Attributes stand in brackets: '[priority: 5]'.", ["tags"] = "Attributes stand in brackets: '[tags: eu]'.",
    };

    private static readonly Dictionary<string, string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ms"] = "ms", ["millisecond"] = "ms", ["milliseconds"] = "ms", ["s"] = "s", ["sec"] = "s", ["second"] = "s", ["seconds"] = "s",
        ["m"] = "m", ["min"] = "m", ["minute"] = "m", ["minutes"] = "m", ["h"] = "h", ["hour"] = "h", ["hours"] = "h", ["d"] = "d", ["day"] = "d", ["days"] = "d", ["w"] = "w", ["week"] = "w", ["weeks"] = "w",
    };

    public static string? ForOperator(string word) => Operators.TryGetValue(word, out var mend) ? mend : null;

    public static string? ForClause(string word) => Clauses.TryGetValue(word, out var mend) ? mend : null;

    /// <summary>The unit of a duration that a word names.</summary>
    public static string? Unit(string word) => Units.TryGetValue(word, out var unit) ? unit : null;

    private static string Write(string meant) => $"Write '{meant}'.";
}
