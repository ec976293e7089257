using RulesDsl.Cli.Output;

namespace RulesDsl.Cli.Tests.Output;

public sealed class UnifiedDiffTests
{
    [Theory]
    [InlineData("a b c", "a x c", "@@ -1,3 +1,3 @@| a|-b|+x| c")]
    [InlineData("a", "a b", "@@ -1 +1,2 @@| a|+b")]
    [InlineData("a b", "b", "@@ -1,2 +1 @@|-a| b")]
    [InlineData("1 2 3 4 5 6 7 8 9", "1 2 3 4 x 6 7 8 9", "@@ -2,7 +2,7 @@| 2| 3| 4|-5|+x| 6| 7| 8")]
    [InlineData("1 2 3 4 5 6 7 8 9", "x 2 3 4 5 6 7 8 y", "@@ -1,4 +1,4 @@|-1|+x| 2| 3| 4|@@ -6,4 +6,4 @@| 6| 7| 8|-9|+y")]
    [InlineData("1 2 3 4 5 6 7 8", "x 2 3 4 5 6 7 y", "@@ -1,8 +1,8 @@|-1|+x| 2| 3| 4| 5| 6| 7|-8|+y")]
    public void Changes_are_shown_with_three_lines_around_them(string before, string after, string expected) =>
        Assert.Equal($"--- a/f|+++ b/f|{expected}", string.Join('|', UnifiedDiff.Of("f", Lines(before), Lines(after))));

    [Fact]
    public void A_last_line_without_an_end_is_told() =>
        Assert.Equal(["--- a/f", "+++ b/f", "@@ -1 +1 @@", "-a", @"\ No newline at end of file", "+a"], UnifiedDiff.Of("f", "a", "a\n"));

    [Fact]
    public void All_of_a_file_may_be_new() =>
        Assert.Equal(["--- a/f", "+++ b/f", "@@ -0,0 +1 @@", "+a"], UnifiedDiff.Of("f", "", "a\n"));

    private static string Lines(string words) => words.Replace(' ', '\n') + "\n";
}
