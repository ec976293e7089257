using System.Globalization;

namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>language.md, section 3: text comparison is ordinal; culture never matters.</summary>
public class CultureTests
{
    [CultureTheory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_never_matters(string culture) => Under(culture, static () =>
    {
        Rules.Hold(
            "\"FILE\" ~= \"file\"", "lower(\"FILE\") == \"file\"", "upper(\"file\") == \"FILE\"", "\"file\".ToUpper() == \"FILE\"", "\"TITLE\" contains \"title\" ignoring case", "\"IP\" starts with \"ip\" ignoring case",
            "\"WIFI\" ends with \"fi\" ignoring case", "\"INIT\" matches /^init$/i", "\"INIT\" like \"in*\" ignoring case", "\"INIT\" like \"i?i*\" ignoring case", "[\"I\"] contains \"i\" ignoring case", "[\"I\"] subset of [\"i\"] ignoring case",
            "replace(\"INIT\", /i/i, \"x\") == \"xNxT\"", "decimal(\"1.5\") == 1.5", "double(\"1.5\") == double(1.5)", "date(\"2026-01-31\") == 2026-01-31", "int(\"-5\") == -5");
        Rules.Give("string",
            ("\"{order.Total} {order.Score} {-1.5}\"", "1200.50 2.5 -1.5"), ("\"{order.Total:N2} {order.Total:0.0}\"", "1,200.50 1200.5"), ("\"{order.Day} {order.Created:d} {order.Created:MMM}\"", "2026-04-30 04/01/2026 Apr"),
            ("join(order.Lines.Price, \" \")", "100 250.25 50"), ("join([1.5, 2.5], \" \")", "1.5 2.5"), ("join(order.Lines.Due, \" \")", "2026-05-03 2026-05-01 2026-05-02"), ("\"{order.Age} {order.Cutoff}\"", "1.12:00:00 17:30:00"));
    });

    [CultureTheory]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    public void Text_is_compared_by_the_codes_of_its_characters(string culture) => Under(culture, static () =>
    {
        Rules.Hold("\"Z\" < \"a\"", "\"a\" < \"ä\"", "\"co-op\" > \"co op\"", "\"ä\" > \"z\"", "\"v\" < \"w\"", "\"a\" in \"Z\"..\"b\"", "min([\"b\", \"B\"]) == \"B\"", "max(\"a\", \"B\") == \"a\"", "first(t in [\"ö\", \"z\"] by t) == \"z\"");
        Rules.Give("string[]", ("sort([\"ä\", \"b\", \"A\", \"a\"])", new[] { "A", "a", "b", "ä" }));
        Rules.DoNotHold("\"ss\" == \"ß\"", "\"e\\u0301\" == \"\\u00e9\"", "\"a\\u00ad\" == \"a\"", "\"a\\u0000b\" starts with \"ab\"", "\"straße\" ~= \"STRASSE\"");
    });

    private static void Under(string culture, Action action)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
