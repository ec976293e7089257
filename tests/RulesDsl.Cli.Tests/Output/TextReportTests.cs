using System.Text;

namespace RulesDsl.Cli.Tests.Output;

public sealed class TextReportTests
{
    [Fact]
    public async Task A_problem_shows_its_line_with_carets_and_where_help_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/fees.rules", Samples.Misspelt);

        var run = await ToolRun.InProcessAsync(folder, "check", "shop");

        Assert.Equal(
            new ToolRun(
                1,
                """
                error RDSL0222: Order has no 'totl'; did you mean 'total'?
                  --> shop/fees.rules:8:14
                   |
                 8 |   when order.totl < 100
                   |              ^^^^
                   = help: rules explain RDSL0222

                1 file checked: 1 error

                """,
                ""),
            run);
    }

    [Fact]
    public async Task Places_that_have_to_do_with_a_problem_are_shown_below_it()
    {
        var run = await CheckAsync("ruleset A(n: int) -> int\nrule \"low\" when n < 5 then 1\nrule \"small\" when n < 5 then 1\notherwise then 0");

        Assert.Contains(
            """
              --> a.rules:3:6
               |
             3 | rule "small" when n < 5 then 1
               |      ^^^^^^^
              ::: a.rules:2:6
               |
             2 | rule "low" when n < 5 then 1
               |      -----
               = help: rules explain RDSL0606
            """,
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Carets_stand_below_what_they_mean_behind_tabs_wide_letters_and_pairs()
    {
        var run = await CheckAsync("ruleset A(n: int) -> int\nrule \"x\"\twhen \"価格🎉\" == \"\" and n > y then 1");

        Assert.Contains(
            """
             2 | rule "x"    when "価格🎉" == "" and n > y then 1
               |                                         ^
            """,
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_steer_a_terminal_is_shown_as_a_picture()
    {
        var run = await CheckAsync("ruleset A(n: int) -> int\nrule \"\u001b[31m\u202e\" when n > y then 1");

        Assert.Contains("rule \"␛[31m\uFFFD\" when", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task A_long_line_is_cut_around_the_problem()
    {
        var padding = string.Concat(Enumerable.Repeat("n > 1 and ", 100));
        var run = await CheckAsync($"ruleset A(n: int) -> int\nrule \"x\" when {padding}n > y and {padding}n > 2 then 1");

        var lines = run.Output.Split('\n');
        Assert.StartsWith(" 2 | …", lines[3], StringComparison.Ordinal);
        Assert.EndsWith("…", lines[3], StringComparison.Ordinal);
        Assert.InRange(lines[3].Length, 100, 200);
        Assert.Equal('y', lines[3][lines[4].IndexOf('^', StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task A_problem_at_the_end_of_a_file_has_a_caret_behind_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.rules", "ruleset A(n: int) ->"u8.ToArray());

        var run = await ToolRun.InProcessAsync(folder, "check", "a.rules");

        Assert.Contains(" 1 | ruleset A(n: int) ->\n   |                     ^\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-8")]
    public async Task A_byte_order_mark_moves_no_column(string encoding)
    {
        using var folder = new TemporaryFolder();
        var unicode = Encoding.GetEncoding(encoding);
        folder.Write("fees.rules", [.. unicode.GetPreamble(), .. unicode.GetBytes(Samples.Misspelt.ReplaceLineEndings("\r\n").Replace("namespace Shop\r\n", "oops Shop\r\n", StringComparison.Ordinal))]);

        var run = await ToolRun.InProcessAsync(folder, "check", "fees.rules");

        Assert.Contains("--> fees.rules:1:1\n   |\n 1 | oops Shop\n   | ^^^^", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_counts_each_severity()
    {
        var run = await CheckAsync("ruleset A(n: int) -> int\nrule \"x\" when n > y then 1\nrule \"z\" when n > y then 1");

        Assert.EndsWith("\n1 file checked: 2 errors\n", run.Output, StringComparison.Ordinal);
    }

    private static async Task<ToolRun> CheckAsync(string rules)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.rules", rules);
        return await ToolRun.InProcessAsync(folder, "check", "a.rules");
    }
}
