using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Tests.Text;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("a or b and not c", "<Or: a, <And: b, <not c>>>")]
    [InlineData("a and b and c", "<And: a, b, c>")]
    [InlineData("not a == b", "<not <a Equal b>>")]
    [InlineData("a + b * c - d", "<<a Add <b Multiply c>> Subtract d>")]
    [InlineData("a / b % c", "<<a Divide b> Remainder c>")]
    [InlineData("a ?? b ?? c + d", "<a ?? <b ?? <c Add d>>>")]
    [InlineData("a ?? 0 >= 5", "<<a ?? 0> GreaterOrEqual 5>")]
    [InlineData("- a.b * - 2", "<<-a.b> Multiply <-2>>")]
    [InlineData("(a or b) and c", "<And: (<Or: a, b>), c>")]
    [InlineData("a.b[0].c(d, e)[\"f\"]", "a.b[0].c(d, e)[\"f\"]")]
    [InlineData("if a then b else if c then d else e + 1", "<if a then b else <if c then d else <e Add 1>>>")]
    public void Operators_bind_as_the_language_says(string text, string tree) => Assert.Equal(tree, Read(text));

    [Theory]
    [InlineData("a == b", "<a Equal b>")]
    [InlineData("a != b", "<a NotEqual b>")]
    [InlineData("a < b", "<a Less b>")]
    [InlineData("a <= b", "<a LessOrEqual b>")]
    [InlineData("a > b", "<a Greater b>")]
    [InlineData("a ~= b", "<a EqualIgnoringCase b>")]
    [InlineData("a is Gold", "<a is Gold>")]
    [InlineData("a is not Gold", "<a is not Gold>")]
    [InlineData("a is not null and b is null", "<And: <a is not null>, <b is null>>")]
    [InlineData("a is empty", "<a is empty>")]
    [InlineData("a is not empty", "<a is not empty>")]
    [InlineData("a in [1, 2,]", "<a in [1, 2]>")]
    [InlineData("a not in [1]", "<a not in [1]>")]
    [InlineData("a in 1..10", "<a in [1 .. 10]>")]
    [InlineData("a in 1 <.. 10", "<a in ]1 .. 10]>")]
    [InlineData("a in 1 ..< b + 2", "<a in [1 .. <b Add 2>[>")]
    [InlineData("a between 1 and 10 and b", "<And: <a in [1 .. 10]>, b>")]
    [InlineData("a not between 1 and 10", "<a not in [1 .. 10]>")]
    [InlineData("a in order.Tags", "<a in order.Tags>")]
    [InlineData("(a in xs)", "(<a in xs>)")]
    public void Comparisons(string text, string tree) => Assert.Equal(tree, Read(text));

    [Theory]
    [InlineData("a contains b", "<a Contains b>")]
    [InlineData("a starts with \"x\"", "<a StartsWith \"x\">")]
    [InlineData("a ends with 'x' ignoring case", "<a EndsWith~ \"x\">")]
    [InlineData("a not starts with \"x\"", "<not <a StartsWith \"x\">>")]
    [InlineData("a like \"AWS*\" and b", "<And: <a Like \"AWS*\">, b>")]
    [InlineData(@"a matches /^gp[23]\/x$/i", "<a Matches /^gp[23]/x$/i>")]
    [InlineData("a.contains.matches", "a.contains.matches")]
    public void Tests_of_text(string text, string tree) => Assert.Equal(tree, Read(text));

    [Theory]
    [InlineData("any(x in xs where x.A > 1)", "Any(x in xs, <x.A Greater 1>, ∅)")]
    [InlineData("all (x in xs where x.A)", "All(x in xs, x.A, ∅)")]
    [InlineData("count(x in xs) > 2", "<Count(x in xs, ∅, ∅) Greater 2>")]
    [InlineData("sum(x in a.b where x.C : x.D * 2) ?? 0", "<Sum(x in a.b, x.C, <x.D Multiply 2>) ?? 0>")]
    [InlineData("avg(x in xs : x)", "Average(x in xs, ∅, x)")]
    [InlineData("min(a, b)", "min(a, b)")]
    [InlineData("max(x in xs : x.A).B", "Max(x in xs, ∅, x.A).B")]
    public void Collections(string text, string tree) => Assert.Equal(tree, Read(text));

    [Theory]
    [InlineData("1_000", "1000")]
    [InlineData("2.50", "2.50")]
    [InlineData("1.5e3", "1.5e3~")]
    [InlineData("15%", "15%")]
    [InlineData("15% and b", "<And: 15%, b>")]
    [InlineData("15%4", "<15 Remainder 4>")]
    [InlineData("15% b", "<15 Remainder b>")]
    [InlineData("15 % b", "<15 Remainder b>")]
    [InlineData("15%\n b", "Found 'b'; expected an operator or the end.")]
    [InlineData("15% - 1", "<15% Subtract 1>")]
    [InlineData("[5%, 2]", "[5%, 2]")]
    [InlineData("true", "true")]
    [InlineData("250ms", "00:00:00.2500000")]
    [InlineData("90s", "00:01:30")]
    [InlineData("15m", "00:15:00")]
    [InlineData("1h", "01:00:00")]
    [InlineData("30d", "30.00:00:00")]
    [InlineData("2w", "14.00:00:00")]
    [InlineData("2026-01-31", "date 2026-01-31")]
    [InlineData("2026-01-31T10:00Z", "datetime 2026-01-31T10:00Z")]
    [InlineData("2026-01-31T10:00:05.125+01:00", "datetime 2026-01-31T10:00:05.125+01:00")]
    [InlineData("2026-01-31T10:00Z - 1h", "<datetime 2026-01-31T10:00Z Subtract 01:00:00>")]
    [InlineData("2026-1", "<2026 Subtract 1>")]
    [InlineData("@if + @order", "<if Add order>")]
    [InlineData("order # the order\n.Total", "order.Total")]
    public void Literals_and_names(string text, string tree) => Assert.Equal(tree, Read(text));

    [Theory]
    [InlineData("\"a {b.c} d\"", "\"a ⟨b.c⟩ d\"")]
    [InlineData("'{a:0.00}'", "\"⟨a as 0.00⟩\"")]
    [InlineData("\"{{a}}\"", "\"{a}\"")]
    [InlineData(@"""\t\""\u0041\x41\\""", "\"\t\"AA\\\"")]
    [InlineData("\"{f(\"x\", [1])}\"", "\"⟨f(\"x\", [1])⟩\"")]
    [InlineData("\"{sum(x in xs : x):N2} €\"", "\"⟨Sum(x in xs, ∅, x) as N2⟩ €\"")]
    [InlineData("\"\"", "\"\"")]
    public void Templates(string text, string tree) => Assert.Equal(tree, Read(text));

    private static string Read(string text)
    {
        var reading = ExpressionReader.Read(new SourceFile("a.rules", text).Whole);
        return reading.Errors.Count == 0 ? ExpressionPrinter.Print(reading.Value) : string.Join("\n", reading.Errors.Select(error => error.Message));
    }
}
