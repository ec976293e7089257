using System.Globalization;
using System.Text;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Expressions;

/// <summary>Texts with their holes: in quotes, or as the YAML spelling writes them.</summary>
internal static class TemplatePrinter
{
    /// <summary><c>"gold customer, {order.Total}"</c></summary>
    public static string PrintQuoted(TextSyntax text, ExpressionPrinter expressions)
    {
        var runs = string.Concat(text.Parts.OfType<TextRunSyntax>().Select(run => run.Text));
        var quote = runs.IndexOf('"') >= 0 && runs.IndexOf('\'') < 0 ? '\'' : '"';
        return $"{quote}{PrintParts(text, run => Escape(run, quote).Replace("{", "{{").Replace("}", "}}"), expressions)}{quote}";
    }

    /// <summary><c>gold customer, {order.Total}</c>: only braces are doubled.</summary>
    public static string PrintRaw(TextSyntax text, ExpressionPrinter expressions) =>
        PrintParts(text, run => run.Replace("{", "{{").Replace("}", "}}"), expressions);

    /// <summary>A text in quotes whose braces are braces: <paramref name="isTemplate"/> where they would open a hole all the same.</summary>
    public static string PrintPlain(string text, bool isTemplate)
    {
        var quote = text.IndexOf('"') >= 0 && text.IndexOf('\'') < 0 ? '\'' : '"';
        var escaped = Escape(text, quote);
        return $"{quote}{(isTemplate ? escaped.Replace("{", "\\{").Replace("}", "\\}") : escaped)}{quote}";
    }

    private static string PrintParts(TextSyntax text, Func<string, string> printRun, ExpressionPrinter expressions) => string.Concat(text.Parts.Select(part => part switch
    {
        TextRunSyntax run => printRun(run.Text),
        TextHoleSyntax hole => $"{{{expressions.Print(hole.Value)}{(hole.Format is null ? "" : $":{hole.Format}")}}}",
        _ => throw new InvalidOperationException($"{part.GetType().Name} cannot be printed."),
    }));

    /// <summary>C#'s escapes for the quote, the backslash and whatever would break the line or stay unseen.</summary>
    public static string Escape(string text, char quote)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == quote || c == '\\')
                escaped.Append('\\').Append(c);
            else if (c is '\n' or '\r' or '\t')
                escaped.Append(c switch { '\n' => "\\n", '\r' => "\\r", _ => "\\t" });
            else if (IsUnseen(text, i))
                escaped.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>A control character, a line separator, a byte order mark or half of a pair.</summary>
    public static bool IsUnseen(string text, int index) => char.GetUnicodeCategory(text[index]) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned => true,
        UnicodeCategory.Surrogate => !char.IsSurrogatePair(text, char.IsHighSurrogate(text[index]) ? index : Math.Max(0, index - 1)),
        _ => false,
    };
}
