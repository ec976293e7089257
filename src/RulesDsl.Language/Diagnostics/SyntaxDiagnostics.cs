using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Diagnostics;

/// <summary>Everything that can be wrong with the text spelling and with expressions: RDSL0101 to RDSL0149, and the limits from RDSL0180.</summary>
public static class SyntaxDiagnostics
{
    /// <summary>A word or sign that cannot stand where it stands.</summary>
    public static readonly RuleDiagnosticDescriptor Unexpected = Error("RDSL0101", "Something else is expected here");

    /// <summary>A character without a meaning.</summary>
    public static readonly RuleDiagnosticDescriptor UnknownCharacter = Error("RDSL0102", "A character without a meaning");

    /// <summary>A text without its closing quote.</summary>
    public static readonly RuleDiagnosticDescriptor UnclosedText = Error("RDSL0103", "A text is not closed");

    /// <summary>A backslash in a text with a character that makes no escape.</summary>
    public static readonly RuleDiagnosticDescriptor UnknownEscape = Error("RDSL0104", "An escape that does not exist");

    /// <summary>A brace in a template that opens or closes nothing.</summary>
    public static readonly RuleDiagnosticDescriptor UnbalancedBrace = Error("RDSL0105", "A brace without its partner");

    /// <summary>A regex without its closing slash.</summary>
    public static readonly RuleDiagnosticDescriptor UnclosedRegex = Error("RDSL0106", "A regex is not closed");

    /// <summary>A number, date or duration that is none.</summary>
    public static readonly RuleDiagnosticDescriptor InvalidLiteral = Error("RDSL0107", "A value that cannot be read");

    /// <summary><c>a &lt; b &lt; c</c></summary>
    public static readonly RuleDiagnosticDescriptor ChainedComparison = Error("RDSL0108", "Comparisons are not chained");

    /// <summary><c>x is A or B</c></summary>
    public static readonly RuleDiagnosticDescriptor AlternativeWithoutSubject = Error("RDSL0109", "An alternative that is no condition");

    /// <summary>Something of the language that this version does not read.</summary>
    public static readonly RuleDiagnosticDescriptor Unsupported = Error("RDSL0110", "Not supported yet");

    /// <summary>Something said twice that can be said once.</summary>
    public static readonly RuleDiagnosticDescriptor Repeated = Error("RDSL0111", "Said twice");

    /// <summary>A hit policy, schedule, attribute or the like that does not exist.</summary>
    public static readonly RuleDiagnosticDescriptor UnknownOption = Error("RDSL0112", "An option that does not exist");

    /// <summary>A row with more or fewer cells than the table has columns.</summary>
    public static readonly RuleDiagnosticDescriptor WrongNumberOfCells = Error("RDSL0113", "A row does not fit its table");

    /// <summary>A part that is missing as a whole.</summary>
    public static readonly RuleDiagnosticDescriptor Missing = Error("RDSL0114", "A part is missing");

    /// <summary>Something that belongs elsewhere.</summary>
    public static readonly RuleDiagnosticDescriptor Misplaced = Error("RDSL0115", "Not allowed here");

    /// <summary>Brackets, prefixes or chains that are too deep for any reader.</summary>
    public static readonly RuleDiagnosticDescriptor TooDeep = Error("RDSL0180", "Nested too deep");

    /// <summary>A file beyond the size that is read.</summary>
    public static readonly RuleDiagnosticDescriptor FileTooLarge = Error("RDSL0181", "A file is too large");

    /// <summary>A table beyond the size that is read.</summary>
    public static readonly RuleDiagnosticDescriptor TableTooLarge = Error("RDSL0182", "A table is too large");

    /// <summary>A file that is no text.</summary>
    public static readonly RuleDiagnosticDescriptor Binary = Error("RDSL0183", "A file is no text");

    /// <summary>One half of a character that takes two UTF-16 units.</summary>
    public static readonly RuleDiagnosticDescriptor HalfCharacter = Error("RDSL0184", "Half a character");

    internal static RuleDiagnostic UnexpectedToken(SourceSpan span, string found, IReadOnlyList<string> expected, string? mend) =>
        new(Unexpected, span, $"Found {found}; expected {Joined(expected)}.{After(mend)}");

    internal static RuleDiagnostic UnexpectedCharacter(SourceSpan span, string found, string mend) =>
        new(UnknownCharacter, span, $"Found '{found}', which has no meaning here; {mend}.");

    internal static RuleDiagnostic TextNotClosed(SourceSpan span, char quote) =>
        new(UnclosedText, span, $"This text has no closing {quote} before the end of the line; a line break in it is written \\n.");

    internal static RuleDiagnostic NoSuchEscape(SourceSpan span, string escape) =>
        new(UnknownEscape, span, $"Found the escape {escape}, which does not exist; a backslash itself is written \\\\.");

    internal static RuleDiagnostic HoleNotClosed(SourceSpan span) =>
        new(UnbalancedBrace, span, "The hole that begins here has no closing '}'; a brace itself is written '{{'.");

    internal static RuleDiagnostic EmptyHole(SourceSpan span) =>
        new(UnbalancedBrace, span, "The hole is empty; write an expression into it, or '{{}}' for the braces themselves.");

    internal static RuleDiagnostic StrayBrace(SourceSpan span) =>
        new(UnbalancedBrace, span, "Found '}' that closes no hole; a brace itself is written '}}'.");

    internal static RuleDiagnostic RegexNotClosed(SourceSpan span) =>
        new(UnclosedRegex, span, "This regex has no closing '/' before the end of the line; a slash in it is written '\\/'.");

    internal static RuleDiagnostic UnknownRegexFlag(SourceSpan span, string flags) =>
        new(InvalidLiteral, span, $"Found '{flags}' behind a regex; expected nothing, or 'i' to ignore case.");

    internal static RuleDiagnostic InvalidNumber(SourceSpan span, string text, string limit) =>
        new(InvalidLiteral, span, $"The number {text} is too large; {limit}.");

    internal static RuleDiagnostic InvalidUnit(SourceSpan span, string text, string mend) =>
        new(InvalidLiteral, span, $"Found '{text}', which is no number and no duration; {mend}.");

    internal static RuleDiagnostic InvalidDate(SourceSpan span, string text) =>
        new(InvalidLiteral, span, $"There is no date {text}; a date is written 2026-01-31, year, month and day.");

    internal static RuleDiagnostic InvalidDateTime(SourceSpan span, string text) =>
        new(InvalidLiteral, span, $"There is no date and time {text}; it is written 2026-01-31T10:00Z, or with an offset such as +01:00 in place of the Z.");

    internal static RuleDiagnostic MissingZone(SourceSpan span, string text) =>
        new(InvalidLiteral, span, $"The date and time {text} says no zone; write {text}Z, or an offset such as {text}+01:00.");

    internal static RuleDiagnostic Chained(SourceSpan span, string mend) =>
        new(ChainedComparison, span, $"Comparisons are not chained; write '{mend}'.");

    internal static RuleDiagnostic Alternative(SourceSpan span, string found, string mend, bool mayBeCondition) =>
        new(AlternativeWithoutSubject, span, $"Found {found} where 'or' needs a condition; write '{mend}'{(mayBeCondition ? $", or {found} in parentheses if it is one" : "")}.");

    internal static RuleDiagnostic NotSupported(SourceSpan span, string what) =>
        new(Unsupported, span, $"{what} is not supported yet.");

    internal static RuleDiagnostic SaidTwice(SourceSpan span, string what, SourceSpan first) =>
        new(Repeated, span, $"There is already {what} at {first}; keep one of them.");

    internal static RuleDiagnostic NoSuchOption(SourceSpan span, string found, string what, IEnumerable<string> options)
    {
        var names = options.ToList();
        var nearest = OptionHabits.Find(found, names) ?? NearestName.Of(found, names) ?? NearestName.Of(found.Substring(found.LastIndexOf(' ') + 1), names);
        return new(UnknownOption, span, $"Found '{found}', which is no {what}; expected {Joined([.. names.Select(Quoted)])}.{After(nearest is null ? null : $"Did you mean '{nearest}'?")}");
    }

    internal static RuleDiagnostic CellCount(SourceSpan span, int found, int expected) =>
        new(WrongNumberOfCells, span, $"Found {Counted(found, "cell")}; expected {expected}, one for each column. A cell that accepts anything is written '-'.");

    internal static RuleDiagnostic MissingPart(SourceSpan span, string owner, string part, string mend) =>
        new(Missing, span, $"{owner} has no {part}; {mend}.");

    internal static RuleDiagnostic WrongPlace(SourceSpan span, string found, string mend) =>
        new(Misplaced, span, $"Found {found}; {mend}.");

    internal static RuleDiagnostic NestedTooDeep(SourceSpan span, int limit) =>
        new(TooDeep, span, $"Nested more than {limit} deep; name parts of it with 'let'.");

    internal static RuleDiagnostic ChainTooLong(SourceSpan span, int limit) =>
        new(TooDeep, span, $"More than {limit} operators in one expression; name parts of it with 'let'.");

    internal static RuleDiagnostic FileBeyondLimit(SourceSpan span, int limit) =>
        new(FileTooLarge, span, $"The file has more than {limit:#,0} characters; split it into several.");

    internal static RuleDiagnostic NotText(SourceSpan span) =>
        new(Binary, span, "Found a NUL, which no text has: the file is binary, or UTF-16 without a byte order mark. Save it as UTF-8.");

    internal static RuleDiagnostic LoneSurrogate(SourceSpan span, char half) =>
        new(HalfCharacter, span, $"Found U+{(int)half:X4}, which is half a character: the file has been cut or decoded wrongly. Delete it, or write the character anew.");

    internal static RuleDiagnostic TableBeyondLimit(SourceSpan span, int limit) =>
        new(TableTooLarge, span, $"The table has more than {limit:#,0} cells; split it into several.");

    private static string Joined(IReadOnlyList<string> names) => names.Count switch
    {
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} or {names[names.Count - 1]}",
    };

    private static string Quoted(string name) => $"'{name}'";

    private static string Counted(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    private static string After(string? mend) => mend is null ? "" : $" {mend}";

    private static RuleDiagnosticDescriptor Error(string id, string title) => new(id, title, RuleSeverity.Error);
}
