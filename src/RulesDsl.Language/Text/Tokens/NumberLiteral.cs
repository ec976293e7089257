using System.Globalization;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Text.Tokens;

/// <summary>Whatever begins with a digit: a number, a percentage, a duration, a date, a date with a time.</summary>
/// <param name="Kind">Which of them; <see cref="TokenKind.Error"/> where it is none.</param>
/// <param name="Text">A number without its underscores but with its percent sign; anything else as written.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Problem">What is wrong with it, once its place is known.</param>
internal sealed record NumberLiteral(TokenKind Kind, string Text, int Length, Func<SourceSpan, RuleDiagnostic>? Problem)
{
    /// <summary>How many ticks a unit of time has.</summary>
    public static readonly IReadOnlyDictionary<string, long> Units = new Dictionary<string, long>(StringComparer.Ordinal)
    {
        ["ms"] = TimeSpan.TicksPerMillisecond,
        ["s"] = TimeSpan.TicksPerSecond,
        ["m"] = TimeSpan.TicksPerMinute,
        ["h"] = TimeSpan.TicksPerHour,
        ["d"] = TimeSpan.TicksPerDay,
        ["w"] = 7 * TimeSpan.TicksPerDay,
    };

    private static readonly string[] DateTimeFormats =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Reads the literal whose first digit stands at <paramref name="start"/>.</summary>
    public static NumberLiteral Read(string text, int start)
    {
        if (IsDate(text, start))
            return ReadDate(text, start);

        var end = Digits(text, start);
        var isWhole = true;
        if (At(text, end) == '.' && IsDigit(At(text, end + 1)))
        {
            end = Digits(text, end + 1);
            isWhole = false;
        }

        var isExponent = false;
        if (At(text, end) is 'e' or 'E' && (IsDigit(At(text, end + 1)) || (At(text, end + 1) is '+' or '-' && IsDigit(At(text, end + 2)))))
        {
            end = Digits(text, end + 2);
            isExponent = true;
        }

        if (IsWordPart(At(text, end)))
            return ReadUnit(text, start, end, isWhole && !isExponent);

        var number = text.Substring(start, end - start).Replace("_", "");
        if (!IsInRange(number, isExponent))
        {
            var limit = isExponent ? "a double ends at 1.8e308" : "a decimal holds up to 28 digits";
            return new NumberLiteral(TokenKind.Error, number, end - start, span => SyntaxDiagnostics.InvalidNumber(span, Short(number), limit));
        }

        return At(text, end) == '%' && !isExponent && !IsOperandNext(text, end + 1)
            ? new NumberLiteral(TokenKind.Number, number + "%", end + 1 - start, null)
            : new NumberLiteral(TokenKind.Number, number, end - start, null);
    }

    private static NumberLiteral ReadUnit(string text, int start, int unitStart, bool isWhole)
    {
        var end = unitStart;
        while (IsWordPart(At(text, end)))
            end++;

        var written = text.Substring(start, end - start);
        var unit = text.Substring(unitStart, end - unitStart);
        var number = text.Substring(start, unitStart - start).Replace("_", "");
        if (Units.ContainsKey(unit) && isWhole && DurationTicks(number, unit) is not null)
            return new NumberLiteral(TokenKind.Duration, written, end - start, null);

        var mend = NumberMend.For(number, unit, isWhole);
        return new NumberLiteral(TokenKind.Error, written, end - start, span => SyntaxDiagnostics.InvalidUnit(span, Short(written), mend));
    }

    /// <summary>The ticks of a duration; <c>null</c> beyond <see cref="TimeSpan.MaxValue"/>.</summary>
    public static long? DurationTicks(string number, string unit) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= long.MaxValue / Units[unit] ? count * Units[unit] : null;

    private static NumberLiteral ReadDate(string text, int start)
    {
        var end = start + 10;
        if (At(text, end) != 'T')
        {
            while (IsWordPart(At(text, end)))
                end++;
            var date = text.Substring(start, end - start);
            return DateTime.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? new NumberLiteral(TokenKind.Date, date, end - start, null)
                : new NumberLiteral(TokenKind.Error, date, end - start, span => SyntaxDiagnostics.InvalidDate(span, Short(date)));
        }

        end++;
        while (IsWordPart(At(text, end)) || (At(text, end) == ':' && !IsZoneBefore(text, start, end)) || (At(text, end) == '.' && IsDigit(At(text, end + 1))) || IsOffsetSign(text, end))
            end++;
        var moment = text.Substring(start, end - start);
        if (DateTimeOffset.TryParseExact(moment, DateTimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            return HasZone(moment)
                ? new NumberLiteral(TokenKind.DateTime, moment, end - start, null)
                : new NumberLiteral(TokenKind.Error, moment, end - start, span => SyntaxDiagnostics.MissingZone(span, moment));
        }

        return new NumberLiteral(TokenKind.Error, moment, end - start, span => SyntaxDiagnostics.InvalidDateTime(span, Short(moment)));
    }

    // The colon behind a zone opens the format of a hole: `{2026-01-31T10:00Z:HH}`.
    private static bool IsZoneBefore(string text, int start, int index) =>
        text[index - 1] == 'Z' || (index - 6 > start + 10 && text[index - 6] is '+' or '-');

    private static bool HasZone(string moment) => moment[moment.Length - 1] == 'Z' || moment.IndexOfAny(['+', '-'], 11) > 0;

    // The sign of an offset: it follows a digit, and hours and minutes follow it, so `T10:00Z-1h` stays a subtraction.
    private static bool IsOffsetSign(string text, int index) =>
        At(text, index) is '+' or '-' && IsDigit(text[index - 1]) && IsDigit(At(text, index + 1)) && IsDigit(At(text, index + 2)) && At(text, index + 3) == ':';

    private static bool IsDate(string text, int start)
    {
        for (var i = 0; i < 10; i++)
        {
            if (i is 4 or 7 ? At(text, start + i) != '-' : !IsDigit(At(text, start + i)))
                return false;
        }

        return true;
    }

    private static bool IsInRange(string number, bool isExponent) => isExponent
        ? double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value)
        : decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static bool IsOperandNext(string text, int index)
    {
        while (At(text, index) is ' ' or '\t')
            index++;

        var c = At(text, index);
        if (!char.IsLetter(c) && c != '_')
            return IsDigit(c) || c is '@' or '"' or '\'' or '(' or '[';

        var end = index;
        while (IsWordPart(At(text, end)))
            end++;
        return !Continuation.Words.Contains(text.Substring(index, end - index));
    }

    private static int Digits(string text, int index)
    {
        while (IsDigit(At(text, index)) || (At(text, index) == '_' && IsDigit(At(text, index + 1))))
            index++;
        return index;
    }

    private static string Short(string text) => text.Length <= 40 ? text : $"{text.Substring(0, 40)}…";

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';
}
