using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Expressions;

/// <summary>Numbers, dates, durations, <c>true</c>, <c>null</c> and regexes.</summary>
internal static class LiteralPrinter
{
    public static string Print(ExpressionSyntax literal) => literal switch
    {
        NumberSyntax number => PrintNumber(number),
        BooleanSyntax boolean => boolean.Value ? "true" : "false",
        NullSyntax => "null",
        DateSyntax date => date.Text,
        DateTimeSyntax moment => moment.Text,
        DurationSyntax duration => duration.Text,
        RegexSyntax regex => $"/{regex.Pattern.Replace("/", "\\/")}/{(regex.IgnoresCase ? "i" : "")}",
        _ => throw new InvalidOperationException($"{literal.GetType().Name} cannot be printed."),
    };

    // The tree has dropped the underscores of 1_000; the place still knows that there were some.
    private static string PrintNumber(NumberSyntax number)
    {
        var text = number.Text + (number.Kind == NumberKind.Percent ? "%" : "");
        return number.Span.Length <= text.Length ? text : Grouped(text);
    }

    private static string Grouped(string text)
    {
        var end = text.TakeWhile(char.IsDigit).Count();
        for (var at = end - 3; at > 0; at -= 3)
            text = text.Insert(at, "_");

        return text;
    }
}
