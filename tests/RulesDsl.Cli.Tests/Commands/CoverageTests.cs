using System.Text.Json.Nodes;
using System.Xml.Linq;
using RulesDsl.Cli.Tests.Output;

namespace RulesDsl.Cli.Tests.Commands;

public sealed class CoverageTests
{
    private const string Shipping = """
        namespace Shop
        fact Order { total: decimal, gold: bool, country: string, lines: string[] }

        ruleset Fee(order: Order, now: datetime) -> decimal

        rule "small"
          when order.total < 100
          then 5

        rule "gold abroad"
          when order.gold and (order.country is not "SE" or order.total > 900)
          then Zone(order) ?? 0

        rule "Christmas"  [from: 2026-12-01, to: 2026-12-31]
          when any(l in order.lines where l == "gift")
          then 1

        rule "turned off"  [enabled: false]
          when order.gold then 3

        otherwise
          then 0

        test "a small order"
          given order = { total: 99 }, now = 2026-05-01T10:00Z
          expect 5

        test "gold abroad"
          given order = { total: 500, gold: true, country: "NO" }, now = 2026-05-01T10:00Z
          expect rule "gold abroad"

        test "an ordinary one"
          given order = { total: 500 }, now = 2026-05-01T10:00Z
          expect 0

        table Zone(order: Order) -> decimal
          | order.country | order.gold | => fee |
          | "NO"          | true       | 4      |
          | "DK"          | -          | 6      |

        ruleset Untested(order: Order) -> decimal
        rule "gold" when order.gold then 1
        """;

    [Fact]
    public async Task What_is_not_covered_is_named_with_what_would_cover_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/fees.rules", Shipping);

        var run = await ToolRun.InProcessAsync(folder, "coverage", "shop");

        Assert.Equal(
            new ToolRun(
                0,
                """
                3 tests: 3 passed, 0 failed
                shop/fees.rules
                  Fee: 57.1 %, 3 of 4 rules, 5 of 10 outcomes of conditions
                    ✗ line 11: order.country is not "SE" was never false, in "gold abroad"
                        add a test that gets there and in which it does not hold
                    ✗ line 11: order.total > 900 was never asked, in "gold abroad"
                        add a test in which what stands before it in the rule does not decide
                    ✗ line 14: "Christmas" was never tried on one of its days
                        add a test whose now is from 2026-12-01 to 2026-12-31
                  Zone: 37.5 %, 1 of 2 rules, 2 of 6 outcomes of conditions
                    ✗ line 38: order.country: "NO" was never false, in row 1
                        add a test that gets there and in which it does not hold
                    ✗ line 38: order.gold: true was never false, in row 1
                        add a test that gets there and in which it does not hold
                    ✗ line 39: row 2 was never tried
                        add a test that gets past row 1 (line 38)
                  Untested: 0 %, 0 of 1 rules, 0 of 2 outcomes of conditions
                    ✗ line 42: no test evaluates Untested
                        let a test follow it, or test what asks it: 1 rule is not covered
                Coverage: 44 %, 4 of 7 rules, 7 of 18 outcomes of conditions

                """,
                ""),
            run);
    }

    [Theory]
    [InlineData("44", 0, "")]
    [InlineData("44.1", 1, "44 % are covered, and --min asks for 44.1 %.\n")]
    [InlineData("100", 1, "44 % are covered, and --min asks for 100 %.\n")]
    public async Task Less_than_is_asked_for_is_a_failure(string min, int exitCode, string end)
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Shipping);

        var run = await ToolRun.InProcessAsync(folder, "coverage", "fees.rules", "--min", min);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Errors));
        Assert.EndsWith($"Coverage: 44 %, 4 of 7 rules, 7 of 18 outcomes of conditions\n{end}", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("80%")]
    public async Task No_other_number_is_asked_for(string min)
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InProcessAsync(folder, "coverage", "fees.rules", "--min", min);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"error: --min is '{min}'; it is a number of percent from 0 to 100.\n", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_that_fails_covers_what_it_evaluates_and_is_a_failure()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees + "\ntest \"a big one\" given order = { total: 100 } expect 1\n");

        Assert.Equal(
            new ToolRun(
                1,
                """
                fees.rules
                  Fee
                    ✗ a big one
                        at fees.rules:17
                        expected 1, found 0
                        The rule that decided: "otherwise" (fees.rules, line 11).
                2 tests: 1 passed, 1 failed
                fees.rules
                  Fee: 100 %, 2 of 2 rules, 2 of 2 outcomes of conditions
                Coverage: 100 %, 2 of 2 rules, 2 of 2 outcomes of conditions

                """,
                ""),
            await ToolRun.InProcessAsync(folder, "coverage", "fees.rules"));
    }

    [Fact]
    public async Task Rules_without_tests_are_not_covered()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules.yaml", Samples.FeesInYaml);

        Assert.Equal(
            new ToolRun(
                0,
                """
                fees.rules.yaml: no tests
                fees.rules.yaml
                  Fee: 0 %, 0 of 2 rules, 0 of 2 outcomes of conditions
                    ✗ line 10: no test evaluates Fee
                        let a test follow it, or test what asks it: 2 rules are not covered
                Coverage: 0 %, 0 of 2 rules, 0 of 2 outcomes of conditions

                """,
                ""),
            await ToolRun.InProcessAsync(folder, "coverage", "."));
    }

    [Fact]
    public async Task A_rule_that_never_matched_tells_which_of_its_conditions_kept_it_from_that()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", """
            ruleset Fee(total: decimal, gold: bool) -> decimal
              hit priority
            rule "last" when gold and total > 5 and total < 9 then 1
            rule "first" [priority: 2] when total > 100 or gold then 2
            test "one" given total = 0, gold = false expect none
            test "two" given total = 101, gold = false expect 2
            """);

        var run = await ToolRun.InProcessAsync(folder, "coverage", "fees.rules");

        Assert.Contains(
            """
                ✗ line 3: "last" never matched: gold was never true, total > 5 was never asked, total < 9 was never asked
                    add a test in which its condition holds
                ✗ line 4: gold was never true, in "first"
                    add a test that gets there and in which it holds
            """,
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_tells_how_often_each_rule_and_condition_came_out_how()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);

        var run = await ToolRun.InProcessAsync(folder, "coverage", "fees.rules", "--format", "json");

        Assert.Equal((0, "1 test: 1 passed, 0 failed\n"), (run.ExitCode, run.Errors));
        Assert.Equal(
            JsonNode.Parse("""
                {
                  "version": 1,
                  "files": ["fees.rules"],
                  "tests": { "passed": 1, "failed": 0 },
                  "summary": { "percent": 50, "rules": { "covered": 1, "total": 2 }, "outcomes": { "covered": 1, "total": 2 }, "functions": { "covered": 0, "total": 0 } },
                  "sets": [
                    {
                      "name": "Fee",
                      "namespace": "Shop",
                      "evaluated": 1,
                      "summary": { "percent": 50, "rules": { "covered": 1, "total": 2 }, "outcomes": { "covered": 1, "total": 2 }, "functions": { "covered": 0, "total": 0 } },
                      "rules": [
                        {
                          "name": "small", "id": null, "file": "fees.rules", "line": 7, "tried": 1, "matched": 1,
                          "conditions": [
                            { "text": "order.total < 100", "file": "fees.rules", "line": 8, "column": 8, "endLine": 8, "endColumn": 25, "true": 1, "false": 0 }
                          ]
                        },
                        { "name": "otherwise", "id": null, "file": "fees.rules", "line": 11, "tried": 0, "matched": 0, "conditions": [] }
                      ]
                    }
                  ],
                  "functions": [],
                  "missing": [
                    { "file": "fees.rules", "line": 8, "what": "order.total < 100 was never false, in \"small\"", "how": "add a test that gets there and in which it does not hold" },
                    { "file": "fees.rules", "line": 11, "what": "otherwise was never tried", "how": "add a test in which no rule matches" }
                  ]
                }
                """)!.ToJsonString(),
            JsonNode.Parse(run.Output)!.ToJsonString());
    }

    [Fact]
    public async Task Cobertura_has_the_lines_of_rules_and_the_outcomes_of_conditions_as_branches()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/fees.rules", Shipping);

        var run = await ToolRun.InProcessAsync(folder, "coverage", "shop", "--format", "cobertura", "--output", "out/coverage.xml");

        Assert.Equal(new ToolRun(0, "3 tests: 3 passed, 0 failed\n", ""), run);
        CoberturaDtd.Validate(folder.Read("out/coverage.xml"));
        var coverage = XDocument.Parse(folder.Read("out/coverage.xml")).Root!;
        Assert.Equal(("6", "10", "7", "18"), ((string)coverage.Attribute("lines-covered")!, (string)coverage.Attribute("lines-valid")!, (string)coverage.Attribute("branches-covered")!, (string)coverage.Attribute("branches-valid")!));
        Assert.Equal(folder.Path, (string?)coverage.Descendants("source").Single());
        Assert.Equal(["Shop"], coverage.Descendants("package").Select(static package => (string)package.Attribute("name")!));
        Assert.Equal(["Shop.Fee", "Shop.Zone", "Shop.Untested"], coverage.Descendants("class").Select(static set => (string)set.Attribute("name")!));
        Assert.All(coverage.Descendants("class"), static set => Assert.Equal("shop/fees.rules", (string)set.Attribute("filename")!));
        Assert.Equal(
            [
                "6: 1", "7: 3, 100% (2/2)", "10: 1", "11: 2, 50% (3/6)", "14: 0", "15: 0, 0% (0/2)", "21: 1",
                "38: 1, 50% (2/4)", "39: 0, 0% (0/2)", "42: 0, 0% (0/2)",
            ],
            coverage.Descendants("line").Select(static line => $"{(string)line.Attribute("number")!}: {(string)line.Attribute("hits")!}{(line.Attribute("condition-coverage") is { } outcomes ? ", " + (string)outcomes : "")}"));
    }

    [Fact]
    public async Task Rows_are_covered_in_the_file_that_they_stand_in()
    {
        using var folder = new TemporaryFolder();
        folder.Write("zone.rules", """
            table Zone(country: string) -> decimal
              | country | => fee |
              rows "zone.rules.csv"
            otherwise
              then 9
            test "Norway" given country = "NO" expect 4
            """);
        folder.Write("zone.rules.csv", "country,fee\nNO,4\nDK,6");

        var text = await ToolRun.InProcessAsync(folder, "coverage", "zone.rules");
        var cobertura = await ToolRun.InProcessAsync(folder, "coverage", "zone.rules", "--format", "cobertura");

        Assert.Contains("✗ line 2: country: NO was never false, in row 1", text.Output, StringComparison.Ordinal);
        Assert.Equal(
            [("zone.rules.csv", "2 3"), ("zone.rules", "4")],
            XDocument.Parse(cobertura.Output).Descendants("class").Select(static set => (
                (string)set.Attribute("filename")!, string.Join(' ', set.Descendants("line").Select(static line => (string)line.Attribute("number")!)))));
    }

    [Fact]
    public async Task Rules_with_errors_are_told_where_no_program_reads()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Misspelt);

        var run = await ToolRun.InProcessAsync(folder, "coverage", "fees.rules", "--format", "json");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error RDSL0222: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Functions_are_covered_where_tests_call_them()
    {
        using var folder = new TemporaryFolder();
        folder.Write("net.rules", """
            namespace Shop
            function Net(gross: decimal) -> decimal = gross / 1.25
            function Half(gross: decimal) -> decimal =
              gross / 2
            ruleset Price(gross: decimal) -> decimal
            otherwise then Net(gross)
            test "net" given gross = 10 expect 8
            """);

        var text = await ToolRun.InProcessAsync(folder, "coverage", "net.rules");
        var json = await ToolRun.InProcessAsync(folder, "coverage", "net.rules", "--format", "json");
        var cobertura = await ToolRun.InProcessAsync(folder, "coverage", "net.rules", "--format", "cobertura");

        Assert.Equal(
            new ToolRun(
                0,
                """
                1 test: 1 passed, 0 failed
                net.rules
                  Net: 100 %, 1 of 1 functions
                  Half: 0 %, 0 of 1 functions
                    ✗ line 4: no test calls Half
                        let a test follow it, or test what calls it
                  Price: 100 %, 1 of 1 rules
                Coverage: 66.6 %, 1 of 1 rules, 1 of 2 functions

                """,
                ""),
            text);
        Assert.Equal(
            [("Net", 1), ("Half", 0)],
            JsonNode.Parse(json.Output)!["functions"]!.AsArray().Select(static function => ((string)function!["name"]!, (int)function["called"]!)));
        CoberturaDtd.Validate(cobertura.Output);
        Assert.Equal(
            ["Shop.Price 6: 1", "Shop.Functions 2: 1", "Shop.Functions 4: 0"],
            XDocument.Parse(cobertura.Output).Descendants("line").Select(static line =>
                $"{(string)line.Parent!.Parent!.Attribute("name")!} {(string)line.Attribute("number")!}: {(string)line.Attribute("hits")!}"));
    }

    [Fact]
    public async Task Rules_that_stop_are_covered_where_they_do()
    {
        using var folder = new TemporaryFolder();
        folder.Write("stop.rules", """
            ruleset Fee(n: int) -> int
            rule "none" when n < 0 then stop
            rule "small" when n < 10 then 1
            otherwise then stop
            test "negative" given n = -1 expect none
            test "large" given n = 10 expect none
            test "small" given n = 1 expect 1
            """);

        var run = await ToolRun.InProcessAsync(folder, "coverage", "stop.rules");

        Assert.EndsWith("Coverage: 100 %, 3 of 3 rules, 4 of 4 outcomes of conditions\n", run.Output, StringComparison.Ordinal);
    }
}
