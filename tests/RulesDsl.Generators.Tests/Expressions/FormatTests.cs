using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Expressions;

/// <summary>Formats of template holes: what .NET would refuse, or what would show nothing, is told by the build.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("decimal", "bogus", "write one such as 0.00, N2 or P0")]
    [InlineData("int", "Q", "write one such as 0.00, N2 or P0")]
    [InlineData("decimal", "D5", "write one such as 0.00, N2 or P0")]
    [InlineData("decimal", "X", "write one such as 0.00, N2 or P0")]
    [InlineData("double?", "'0'", "write one such as 0.00, N2 or P0")]
    [InlineData("date", "HH:mm", "write one such as yyyy-MM-dd or d")]
    [InlineData("date", "bogus", "write one such as yyyy-MM-dd or d")]
    [InlineData("date", "t", "write one such as yyyy-MM-dd or d")]
    [InlineData("time", "yyyy", "write one such as HH:mm or t")]
    [InlineData("datetime", "bogus", "write one such as yyyy-MM-dd HH:mm or d")]
    [InlineData("datetime", "q", "write one such as yyyy-MM-dd HH:mm or d")]
    [InlineData("duration", "hh mm", "write one such as c or hh\\:mm")]
    [InlineData("guid", "Q", "write N, D, B, P or X")]
    [InlineData("string", "0.00", "leave the format out, because it is shown as it is")]
    [InlineData("bool", "0", "leave the format out, because it is shown as it is")]
    [InlineData("Day", "name", "write G, F, D or X")]
    public void What_is_no_format_of_the_type_is_an_error_with_one_that_is(string type, string format, string mend)
    {
        var message = $"RDSL0242: '{format}' is no format for {type.TrimEnd('?')}: {mend}.";
        foreach (var project in Compile(type, format))
            Assert.Equal([message], project.Result.Diagnostics.Select(static found => $"{found.Id}: {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"));
    }

    [Theory]
    [InlineData("decimal", "0.00", "12.5m", "12.50")]
    [InlineData("decimal", "N1", "1234.5m", "1,234.5")]
    [InlineData("decimal", "#,##0.0 'EUR'", "12.5m", "12.5 EUR")]
    [InlineData("decimal", "P0", "0.5m", "50 %")]
    [InlineData("int", "D5", "12", "00012")]
    [InlineData("int", "x4", "255", "00ff")]
    [InlineData("long", "000", "7L", "007")]
    [InlineData("double", "R", "0.5", "0.5")]
    [InlineData("date", "dd.MM.yyyy", "new DateOnly(2026, 1, 31)", "31.01.2026")]
    [InlineData("date", "d", "new DateOnly(2026, 1, 31)", "01/31/2026")]
    [InlineData("date", "MMMM 'of' yyyy", "new DateOnly(2026, 1, 31)", "January of 2026")]
    [InlineData("time", "HH:mm", "new TimeOnly(9, 5)", "09:05")]
    [InlineData("datetime", "yyyy-MM-ddTHH:mmzzz", "new DateTimeOffset(2026, 1, 31, 9, 5, 0, TimeSpan.Zero)", "2026-01-31T09:05+00:00")]
    [InlineData("datetime", "O", "new DateTimeOffset(2026, 1, 31, 9, 5, 0, TimeSpan.Zero)", "2026-01-31T09:05:00.0000000+00:00")]
    [InlineData("duration", "c", "TimeSpan.FromMinutes(90)", "01:30:00")]
    [InlineData("guid", "N", "Guid.Empty", "00000000000000000000000000000000")]
    [InlineData("Day", "D", "Shop.Day.Tue", "1")]
    public void What_is_one_shows_the_value(string type, string format, string value, string expected)
    {
        foreach (var project in Compile(type, format, value))
            Assert.Equal(expected, project.Run());
    }

    private static IEnumerable<RulesProject> Compile(string type, string format, string value = "default") => new[]
    {
        ("a.rules", $"namespace Shop\nenum Day {{ Mon, Tue }}\nfunction F(v: {type}) -> string = \"{{v:{format.Replace("\\", "\\\\", StringComparison.Ordinal)}}}\"\n"),
        ("a.rules.yaml", $"namespace: Shop\n---\nenum: Day\nmembers: [Mon, Tue]\n---\nfunction: F\ninputs: {{ v: '{type}' }}\noutput: string\nvalue: |-\n  \"{{v:{format.Replace("\\", "\\\\", StringComparison.Ordinal)}}}\"\n"),
    }.Select(file => RulesProject.Compile($"public static class Program {{ public static object? Run() => Shop.Functions.F({value}); }}", file));
}
