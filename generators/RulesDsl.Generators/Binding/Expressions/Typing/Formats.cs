using System.Globalization;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>The formats of template holes, which .NET reads at run time: those that it would refuse, and those that would show nothing of the value.</summary>
internal static class Formats
{
    // T and Z are no letters of a format, and people write them as they stand in ISO 8601.
    private const string Iso = "TZ";

    // N999999999 would be a text of a gigabyte.
    private const int MostDigits = 3;

    /// <summary>What is wrong with a format of a type, as the mend of a message; null where nothing is known to be.</summary>
    public static string? Mend(RuleType type, string format) => type.NotNull switch
    {
        _ when Numbers.IsNumber(type.NotNull) => IsNumeric(format, Numbers.IsWhole(type.NotNull)) ? null : "write one such as 0.00, N2 or P0",
        SimpleType { Kind: SimpleKind.String or SimpleKind.Bool or SimpleKind.Char } => "leave the format out, because it is shown as it is",
        SimpleType { Kind: SimpleKind.Date } => IsCustom(format, "dDmMoOrRyY", "dMyg") ? null : "write one such as yyyy-MM-dd or d",
        SimpleType { Kind: SimpleKind.Time } => IsCustom(format, "oOrRtT", "hHmsfFt") ? null : "write one such as HH:mm or t",
        SimpleType { Kind: SimpleKind.DateTime } => IsCustom(format, "dDfFgGmMoOrRstTuyY", "dMyghHmsfFtzK" + Iso) ? null : "write one such as yyyy-MM-dd HH:mm or d",
        SimpleType { Kind: SimpleKind.PlainDateTime } => IsCustom(format, "dDfFgGmMoOrRstTuUyY", "dMyghHmsfFtzK" + Iso) ? null : "write one such as yyyy-MM-dd HH:mm or d",
        SimpleType { Kind: SimpleKind.Duration } => IsDuration(format) ? null : "write one such as c or hh\\:mm",
        SimpleType { Kind: SimpleKind.Guid } => format.Length == 1 && "NDBPX".Contains(char.ToUpperInvariant(format[0])) ? null : "write N, D, B, P or X",
        NamedType { Kind: NamedKind.Enum } => format.Length == 1 && "GFDX".Contains(char.ToUpperInvariant(format[0])) ? null : "write G, F, D or X",
        _ => null,
    };

    // N2 is a standard format, anything else a picture of digits, which needs one.
    private static bool IsNumeric(string format, bool isWhole)
    {
        if (char.IsLetter(format[0]) && format.Skip(1).All(char.IsDigit))
            return format.Length <= MostDigits && (isWhole ? "BCDEFGNPX" : "CEFGNPR").Contains(char.ToUpperInvariant(format[0]));
        return Letters(format).Any(static letter => letter is '0' or '#');
    }

    private static bool IsCustom(string format, string standard, string letters) => format.Length == 1
        ? standard.Contains(format[0])
        : Letters(format.Replace("%", "")).All(letter => !char.IsLetter(letter) || letters.Contains(letter));

    // .NET wants every literal of a duration quoted, so it can say itself what it takes.
    private static bool IsDuration(string format)
    {
        try
        {
            _ = TimeSpan.Zero.ToString(format, CultureInfo.InvariantCulture);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>The characters that are not quoted.</summary>
    private static IEnumerable<char> Letters(string format)
    {
        var quote = '\0';
        for (var i = 0; i < format.Length; i++)
        {
            if (quote != '\0')
                quote = format[i] == quote ? '\0' : quote;
            else if (format[i] is '\'' or '"')
                quote = format[i];
            else if (format[i] == '\\')
                i++;
            else
                yield return format[i];
        }
    }
}
