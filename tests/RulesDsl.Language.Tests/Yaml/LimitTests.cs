using System.Globalization;
using System.Text;

namespace RulesDsl.Language.Tests.Yaml;

/// <summary>What a YAML file may not do to the compiler, and what it is told instead.</summary>
public sealed class LimitTests
{
    private const int Deep = 10_000;

    public static TheoryData<string> Nests =>
    [
        "enum: A\nmembers: " + Repeat("["),
        "enum: A\nmembers: " + Repeat("[ { a: ["),
        "enum: A\nmembers: " + Repeat("{ a: "),
        "enum: A\nmembers:\n  " + Repeat("? "),
        "enum: A\nmembers:\n  " + Repeat("- "),
        "enum: A\nmembers:\n" + Lines("a:"),
        "enum: A\nmembers:\n" + Lines("-"),
        "ruleset: A\noutput: int\nrules: [{ rule: a, when: " + Repeat("{ not: "),
        "ruleset: A\noutput: int\nrules: [{ rule: a, when: " + Repeat("{ all: [ { any: ["),
        "ruleset: A\noutput: int\nrules: []\ntests: [{ test: a, given: { a: " + Repeat("{ a: "),
        "fact: A\nfields: { a: '" + Repeat("map<int, ") + "' }",
        "fact: A\nfields: { a: 'int" + Repeat("[]") + "' }",
        "table: A\noutput: int\ncolumns: [a, => b]\nrows: [['" + Repeat("not(") + "', 1]]",
    ];

    [Theory]
    [MemberData(nameof(Nests))]
    public void Nesting_beyond_the_limit_is_told_before_it_can_overflow_the_stack(string text)
    {
        var mistakes = Mistakes(text);
        Assert.Contains(mistakes, static mistake => mistake.Id == "RDSL0180");
        Assert.InRange(mistakes.Count, 1, 2);
    }

    [Theory]
    [MemberData(nameof(Text.LimitTests.Openings), MemberType = typeof(Text.LimitTests))]
    public void An_expression_in_YAML_has_the_limits_of_any_other(string opening, string inner)
    {
        var text = $"ruleset: A\noutput: int\nlet:\n  x: '{Text.LimitTests.Nested(opening, inner, Deep)}'\n";
        Assert.Contains(("RDSL0180", 4), Mistakes(text));
    }

    [Fact]
    public void What_nests_within_the_limit_is_read_on_the_smallest_stack()
    {
        var given = string.Concat(Enumerable.Repeat("{ a: ", 20)) + "1" + new string('}', 20);
        var condition = string.Concat(Enumerable.Repeat("{ any: [", 10)) + $"'{new string('(', 30)}a{new string(')', 30)}'" + string.Concat(Enumerable.Repeat("]}", 10));
        Assert.Empty(Mistakes($$"""
            ruleset: A
            inputs: { a: bool }
            output: int
            rules: [{ rule: a, when: {{condition}}, then: 1 }]
            tests: [{ test: a, given: { a: {{given}} }, expect: 1 }]
            """));
    }

    // Each line stands for fifty times the one above it: 50^20 texts, were any of them ever followed.
    [Fact]
    public void A_bomb_of_aliases_does_not_go_off()
    {
        var bomb = new StringBuilder("fact: A\nfields:\n  a0: &a0 [lol, lol]\n");
        for (var i = 1; i <= 20; i++)
            bomb.Append(CultureInfo.InvariantCulture, $"  a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 50))}]\n");

        Assert.Equal([("RDSL0156", 3)], Mistakes(bomb.ToString()));
    }

    [Fact]
    public void A_table_beyond_the_limit_is_not_read()
    {
        var row = $"  - [{string.Join(", ", Enumerable.Repeat("1", 200))}]\n";
        var columns = string.Join(", ", Enumerable.Range(0, 199).Select(static i => $"a{i}"));
        string Table(int rows) => $"table: T\noutput: int\ncolumns: [{columns}, => b]\nrows:\n{string.Concat(Enumerable.Repeat(row, rows))}";

        Assert.Empty(Mistakes(Table(1_000)));
        Assert.Equal([("RDSL0182", 5)], Mistakes(Table(1_001)));
    }

    private static List<(string Id, int Line)> Mistakes(string text) => SmallStack.Run(() =>
        RuleParser.Parse("a.rules.yaml", text).Diagnostics.Select(static mistake => (mistake.Descriptor.Id, mistake.Span.From.Line)).ToList());

    private static string Repeat(string opening) => string.Concat(Enumerable.Repeat(opening, Deep));

    // Two thousand are as much as a file may hold: each line stands behind the one above it.
    private static string Lines(string opening) => string.Concat(Enumerable.Range(1, 2_000).Select(depth => $"{new string(' ', depth)}{opening}\n"));
}
