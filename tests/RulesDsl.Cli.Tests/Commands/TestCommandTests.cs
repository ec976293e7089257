namespace RulesDsl.Cli.Tests.Commands;

public sealed class TestCommandTests
{
    private static readonly string Failing = Samples.Fees + "\n" + """
        test "a big order"
          given order = { total: 100 }
          expect 5
        """;

    [Fact]
    public async Task Tests_are_listed_below_their_file_and_what_they_test()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);

        var run = await ToolRun.InProcessAsync(folder, "test", "fees.rules");

        Assert.Equal(
            new ToolRun(
                0,
                """
                fees.rules
                  Fee
                    ✓ a small order
                1 test: 1 passed, 0 failed

                """,
                ""),
            run);
    }

    [Fact]
    public async Task A_test_that_fails_tells_its_place_what_was_expected_and_what_was_found()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/fees.rules", Failing);

        var run = await ToolRun.InProcessAsync(folder, "test", "shop");

        Assert.Equal(
            new ToolRun(
                1,
                """
                shop/fees.rules
                  Fee
                    ✓ a small order
                    ✗ a big order
                        at shop/fees.rules:17
                        expected 5, found 0
                        The rule that decided: "otherwise" (shop/fees.rules, line 11).
                2 tests: 1 passed, 1 failed

                """,
                ""),
            run);
    }

    [Theory]
    [InlineData("small")]
    [InlineData("SMALL")]
    [InlineData("fee: a small*")]
    public async Task A_filter_chooses_tests_by_their_names(string filter)
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Failing);

        var run = await ToolRun.InProcessAsync(folder, "test", ".", "--filter", filter);

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("    ✓ a small order\n1 test: 1 passed, 0 failed, 1 not chosen\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_fits_nothing_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Failing);

        Assert.Equal(
            new ToolRun(2, "", "error: None of 2 tests fits --filter 'smoll'.\n"), await ToolRun.InProcessAsync(folder, "test", ".", "--filter", "smoll"));
    }

    [Fact]
    public async Task A_file_without_tests_says_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules.yaml", Samples.FeesInYaml);

        Assert.Equal(new ToolRun(0, "fees.rules.yaml: no tests\n", ""), await ToolRun.InProcessAsync(folder, "test", "fees.rules.yaml"));
    }

    [Fact]
    public async Task Rules_with_errors_are_not_tested()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Misspelt);

        var run = await ToolRun.InProcessAsync(folder, "test", "fees.rules");

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith("error RDSL0222: ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 file checked: 1 error\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tests_may_use_types_of_an_assembly()
    {
        using var folder = new TemporaryFolder();
        folder.Write("rank.rules", """
            using RulesDsl.Cli.Tests
            ruleset Rank(city: City) -> int
            rule "big" when city.People > 1_000_000 then 1
            otherwise then 2
            test "Köln" given city = { Name: "Köln", People: 1_090_000 } expect 1
            """);

        var run = await ToolRun.InProcessAsync(folder, "test", "rank.rules", "--assembly", typeof(City).Assembly.Location);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("✓ Köln", run.Output, StringComparison.Ordinal);
    }
}
