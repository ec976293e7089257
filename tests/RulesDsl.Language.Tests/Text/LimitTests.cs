namespace RulesDsl.Language.Tests.Text;

public sealed class LimitTests
{
    public static TheoryData<string, string> Openings => new()
    {
        { "(", "a" }, { "[", "a" }, { "not ", "a" }, { "- ", "a" }, { "f(", "a" }, { "a[", "a" }, { "if a then b else ", "a" }, { "if ", "a" },
        { "\"{", "a" }, { "any(x in xs where ", "a" }, { "(not ", "a" }, { "a and (b or ", "a" },
    };

    [Theory]
    [MemberData(nameof(Openings))]
    public void Nesting_beyond_the_limit_is_reported_before_it_can_overflow_the_stack(string opening, string inner)
    {
        var mistakes = OnSmallStack($"ruleset A(a: A) -> B\nlet x = {Nested(opening, inner, 20_000)}");
        Assert.Contains(mistakes, mistake => mistake.StartsWith("RDSL0180 2:", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Openings))]
    public void Nesting_within_the_limit_fits_on_the_smallest_stack(string opening, string inner)
    {
        var mistakes = OnSmallStack($"ruleset A(a: A) -> B\nlet x = {Nested(opening, inner, 15)}");
        Assert.DoesNotContain(mistakes, mistake => mistake.StartsWith("RDSL0180", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fact F { a: ", "map<int, ")]
    [InlineData("fact F { a: int", "[]")]
    [InlineData("fact F { a: int", "?")]
    [InlineData("ruleset A(a: A) -> B\ntest \"t\" given a = ", "{ a: ")]
    [InlineData("ruleset A(a: A) -> B\nlet x = a", " + a")]
    [InlineData("ruleset A(a: A) -> B\nlet x = a", ".a")]
    [InlineData("ruleset A(a: A) -> B\nlet x = a", "[0]")]
    [InlineData("ruleset A(a: A) -> B\nlet x = a", " ?? a")]
    [InlineData("ruleset A(a: A) -> B\nlet x = a", "()")]
    public void Long_chains_are_reported_because_every_reader_of_the_tree_recurses(string head, string link) =>
        Assert.Contains(OnSmallStack(head + string.Concat(Enumerable.Repeat(link, 20_000))), mistake => mistake.StartsWith("RDSL0180", StringComparison.Ordinal));

    [Fact]
    public void The_message_of_the_limit_says_what_to_do()
    {
        Assert.Equal(
            ["RDSL0180 2:41 Nested more than 32 deep; name parts of it with 'let'."],
            Parsing.Mistakes($"ruleset A(a: A) -> B\nlet x = {new string('(', 40)}a"));
        Assert.Equal(
            ["RDSL0180 2:510 More than 250 operators in one expression; name parts of it with 'let'."],
            Parsing.Mistakes($"ruleset A(a: A) -> B\nlet x = a{string.Concat(Enumerable.Repeat("+a", 300))}"));
    }

    [Fact]
    public void Long_runs_that_nest_nothing_are_no_mistake()
    {
        var conditions = string.Join(" and ", Enumerable.Repeat("not a.b > - 1 + 2", 2_000));
        var items = string.Join(", ", Enumerable.Repeat("-a.b", 5_000));
        Assert.Empty(Parsing.Mistakes($"ruleset A(a: A) -> B\nlet x = {conditions}\nlet y = [{items}]"));
    }

    [Fact]
    public void A_file_beyond_the_limit_is_not_read()
    {
        var result = RuleParser.Parse("a.rules", new string(' ', RuleParser.MostCharacters + 1));
        Assert.Equal("The file has more than 4,000,000 characters; split it into several.", Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public void A_table_beyond_the_limit_is_read_up_to_it()
    {
        var row = $"|{string.Concat(Enumerable.Repeat("1|", 200))}\n";
        var header = $"|{string.Concat(Enumerable.Repeat("a|", 199))}=> b|\n";
        Assert.Equal(
            ["RDSL0182 1003:1 The table has more than 200,000 cells; split it into several."],
            Parsing.Mistakes($"table T(a: A) -> int\n{header}{string.Concat(Enumerable.Repeat(row, 1_010))}"));
    }

    // Only a text is closed again: one that is not has nothing in it that is read.
    internal static string Nested(string opening, string inner, int depth) =>
        string.Concat(Enumerable.Repeat(opening, depth)) + inner + (opening == "\"{" ? string.Concat(Enumerable.Repeat("}\"", depth)) : "");

    private static string[] OnSmallStack(string text) => SmallStack.Run(() => Parsing.Mistakes(text));
}
