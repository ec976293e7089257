using RulesDsl.Explanations;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;
using RulesDsl.Testing;

namespace RulesDsl.Generators.Tests.Docs;

/// <summary>What the page of the language shows is true in both spellings.</summary>
public sealed class LanguagePageTests
{
    public static TheoryData<int> Examples => [.. Enumerable.Range(0, LanguagePage.Pairs.Count)];

    [Fact]
    public void Every_example_stands_there_in_both_spellings()
    {
        Assert.Equal(LanguagePage.RulesBlocks, LanguagePage.Pairs.Count * 2);
        Assert.True(LanguagePage.Pairs.Count >= 20, $"Only {LanguagePage.Pairs.Count} examples are found.");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Both_spellings_of_an_example_say_the_same(int number)
    {
        var (text, yaml) = LanguagePage.Pairs[number];
        var (read, other) = (RuleParser.Parse("a.rules", text), RuleParser.Parse("a.rules.yaml", yaml));

        Assert.Empty(read.Diagnostics.Concat(other.Diagnostics).Select(static it => $"{it.Span}: {it.Message}"));
        Assert.True(SyntaxEquality.AreEqual(read.Module, other.Module), text);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_compiles_without_a_word_and_its_tests_pass(int number)
    {
        var (text, yaml) = LanguagePage.Pairs[number];

        var passed = Passed("example.rules", text);

        Assert.Equal(passed, Passed("example.rules.yaml", yaml));
        Assert.True(passed > 0 || !text.Contains("\ntest ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_row_can_be_read() => Assert.Equal((LanguagePage.RowLines, true), (LanguagePage.Rows.Count, LanguagePage.Rows.Count >= 80));

    [Theory]
    [InlineData(Spelling.Text)]
    [InlineData(Spelling.Yaml)]
    public void Expressions_give_what_stands_beside_them(Spelling spelling)
    {
        var text = "using Shop\n" + string.Concat(LanguagePage.Rows.Select(Tested));
        var printed = RulePrinter.Print(RuleParser.Parse("rows.rules", text).Module, spelling);

        Assert.Equal(LanguagePage.Rows.Count, Passed(spelling is Spelling.Text ? "rows.rules" : "rows.rules.yaml", printed, isQuiet: false));
    }

    [Fact]
    public void An_evaluation_is_explained_as_the_page_shows()
    {
        var (text, yaml) = LanguagePage.Pairs.Single(static pair => pair.Text.Contains("ruleset Surcharges", StringComparison.Ordinal));
        const string csharp = """

            public static class Program
            {
                private static readonly Shop.Order Order = new()
                {
                    Total = 80, Weight = 12, Country = "SE", Customer = new() { Tier = Shop.Tier.Gold },
                    Lines = [new() { Kind = "paper", Price = 9 }, new() { Kind = "stone", Price = 71 }],
                };

                public static RulesDsl.Explanations.Explanation Run() => Shop.Surcharges.Explain(Order);
            }
            """;

        var explanation = Explained("example.rules", text);
        var other = Explained("example.rules.yaml", yaml);

        Assert.Equal(LanguagePage.Explained.Explanation, explanation.ToString());
        Assert.Equal(LanguagePage.Explained.Explanation, other.ToString());
        Assert.Equal(LanguagePage.Explained.WhyNot, string.Concat(explanation.Rules.SkipLast(1).Select(rule => explanation.WhyNot(rule.Rule.Name) + "\n")));

        static Explanation Explained(string name, string rules) => (Explanation)RulesProject.Compile(LanguagePage.Model + csharp, (name, rules))
            .Load().GetType("Shop.Program")!.GetMethod("Run")!.Invoke(null, null)!;
    }

    // A function for each row, and a test that calls it.
    private static string Tested((string Expression, string Value) row, int number) => $"""
        function Row{number}(order: Order, now: datetime) -> bool = {(row.Value == "null" ? $"({row.Expression}) is null" : $"({row.Expression}) == ({row.Value})")}

        test "row {number}"
          given {LanguagePage.Given.Replace("\n", "\n        ", StringComparison.Ordinal)}
          expect true

        """;

    // How many tests there are; fails where one does.
    private static int Passed(string name, string rules, bool isQuiet = true)
    {
        var project = RulesProject.Compile(LanguagePage.Model, [(name, rules), .. rules.Contains("fees.rules.csv", StringComparison.Ordinal) ? [("fees.rules.csv", LanguagePage.Csv)] : Array.Empty<(string, string)>()]);
        if (isQuiet)
            Assert.Empty(project.Diagnostics);

        Assert.Empty(project.Warnings);
        var results = RuleTestCase.In(project.Load()).Select(static test => test.Run()).ToList();
        Assert.All(results, result => Assert.True(result.Passed, $"{name}, {result.Test}: {result.Exception}\n{(isQuiet ? "" : LanguagePage.Rows[int.Parse(result.Test.Name.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture)])}"));
        return results.Count;
    }
}
