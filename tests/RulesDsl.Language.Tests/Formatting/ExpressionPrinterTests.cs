namespace RulesDsl.Language.Tests.Formatting;

public sealed class ExpressionPrinterTests
{
    [Theory]
    [InlineData("(a and b) or (c and not (d))", "a and b or c and not d")]
    [InlineData("(a or b) and c", "(a or b) and c")]
    [InlineData("not (a or b) and not (a == b)", "not (a or b) and not a == b")]
    [InlineData("a and (b and c)", "a and b and c")]
    [InlineData("a-(b-c)-(d*e)", "a - (b - c) - d * e")]
    [InlineData("(a + b) * c / (d % e)", "(a + b) * c / (d % e)")]
    [InlineData("-(a+b)", "-(a + b)")]
    [InlineData("- -a", "--a")]
    [InlineData("(a ?? b) ?? c ?? d", "(a ?? b) ?? c ?? d")]
    [InlineData("(a == b) == c", "(a == b) == c")]
    [InlineData("(if a then b else c) + 1", "(if a then b else c) + 1")]
    [InlineData("if (a) then (if b then c else d) else (if e then f else g)", "if a then (if b then c else d) else if e then f else g")]
    [InlineData("(a.b).c[(0)](d)", "a.b.c[0](d)")]
    [InlineData("(5).a", "(5).a")]
    [InlineData("not (a contains \"x\")", "a not contains \"x\"")]
    [InlineData("a between 1 and 10", "a in 1..10")]
    [InlineData("a in 1 .. b.c", "a in 1 .. b.c")]
    [InlineData("a in -1 ..< 1_000", "a in -1 ..< 1_000")]
    [InlineData("a in 90m .. 2h", "a in 90m..2h")]
    [InlineData("a is (b) or (\"x\")", "a is b or (\"x\")")]
    [InlineData("a is Gold or (Silver)", "a is Gold or (Silver)")]
    [InlineData("f((x in xs))", "f((x in xs))")]
    [InlineData("a.f(x in xs)", "a.f(x in xs)")]
    [InlineData("sum( l in a.Lines where (l.Taxed) : (l.Price) )", "sum(l in a.Lines where l.Taxed : l.Price)")]
    [InlineData("first(l in xs by (l.Price) desc)", "first(l in xs by l.Price desc)")]
    [InlineData("group(l in xs by l.Kind : sum(l.Price))", "group(l in xs by l.Kind : sum(l.Price))")]
    [InlineData("a contains any [b]", "a contains any [b]")]
    [InlineData("a subset of b", "a subset of b")]
    [InlineData("a matches /x\\/y/i", "a matches /x\\/y/i")]
    [InlineData("a.@matches / 2", "a.@matches / 2")]
    [InlineData("1000000 + 1_0_0000 + 12_345.50", "1000000 + 100_000 + 12_345.50")]
    [InlineData("15% + 1.5e3", "15% + 1.5e3")]
    public void Parentheses_stand_where_they_are_needed(string written, string printed) => Assert.Equal(printed, Print(written));

    [Theory]
    [InlineData("@in == @Gold and a.in", "@in == Gold and a.in")]
    [InlineData("a is @empty or a is empty", "a is @empty or a is empty")]
    [InlineData("a contains @any", "a contains @any")]
    [InlineData("a contains any(b in c)", "a contains any(b in c)")]
    [InlineData("contains contains \"a\"", "contains contains \"a\"")]
    [InlineData("rule > 5 and test", "rule > 5 and test")]
    public void Names_that_would_be_words_have_an_at_sign(string written, string printed) => Assert.Equal(printed, Print(written));

    [Theory]
    [InlineData("'text'", "\"text\"")]
    [InlineData("'say \"a\"'", "'say \"a\"'")]
    [InlineData("'say \"a\" and \\'b\\''", "\"say \\\"a\\\" and 'b'\"")]
    [InlineData("\"a\\tb\\\\c\\u0007{{d}}\"", "\"a\\tb\\\\c\\u0007{{d}}\"")]
    [InlineData("\"{ a.b }, {a:0.00}\"", "\"{a.b}, {a:0.00}\"")]
    [InlineData("\"{2026-01-31T10:00Z:HH}\"", "\"{2026-01-31T10:00Z:HH}\"")]
    [InlineData("\"{if a then \"x\" else 'y'}\"", "\"{if a then \"x\" else \"y\"}\"")]
    public void Texts_have_the_escapes_that_they_need(string written, string printed) => Assert.Equal(printed, Print(written));

    private static string Print(string expression)
    {
        var lines = Printing.Text($"function f() -> int = {expression}").Split(" = ", 2);
        return lines[1];
    }
}
