namespace RulesDsl.Generators.Tests.Testing;

/// <summary>Tests that give params, and tests of functions.</summary>
public sealed class ParamAndFunctionTests
{
    private const string Loans = """
        param overdraft: decimal = 500
        param grace: duration = 3d

        function Allowed(balance: decimal) -> decimal = balance + overdraft

        ruleset Loan(balance: decimal, amount: decimal, due: datetime) -> string
        rule "late" when due < now - grace then "late"
        rule "allowed" when amount <= Allowed(balance) then "yes"
        otherwise then "no"

        """;

    [Fact]
    public void A_test_gives_params_or_takes_what_the_rules_file_says() => Tested.AllPass(Tested.Text($$"""
        {{Loans}}
        test "as it is" given balance = 0, amount = 500, due = now, now = 2026-05-01T10:00Z expect "yes"
        test "less" given balance = 0, amount = 500, due = now, now = 2026-05-01T10:00Z, overdraft = 499 expect "no"
        test "both" given balance = 0, amount = 500, due = now - 5d, now = 2026-05-01T10:00Z, overdraft = 600, grace = 5d expect rule "allowed"
        test "table"
          given balance = 10, due = now, now = 2026-05-01T10:00Z
          | amount | overdraft | => answer | => rule |
          | 510    | -         | "yes"     | allowed |
          | 510    | 100       | "no"      | -       |
        """));

    [Fact]
    public void Every_hit_policy_takes_params_without_a_clock() => Tested.AllPass(Tested.Text("""
        param least: int = 2
        ruleset Many(n: int) -> int
        hit all
        rule "a" when n >= least then 1
        rule "b" when n >= least + 1 then 2
        test "given" given n = 2, least = 1 expect [1, 2]
        test "rule" given n = 2, least = 1 expect rule "b"
        test "default" given n = 2 expect [1]

        ruleset Sum(n: int) -> int
        hit sum
        rule "a" when n >= least and today > 2020-01-01 then 1
        test "sum" given n = 1, least = 1, now = 2026-05-01T10:00Z expect 1
        """));

    [Fact]
    public void A_function_is_tested_like_a_set() => Tested.AllPass(Tested.Text("""
        param rate: decimal = 25%
        function Net(gross: decimal) -> decimal = gross / (1 + rate)
        test "net" given gross = 125 expect 100
        test "other rate" given gross = 120, rate = 20% expect 100
        test "fails" given gross = 1, rate = -1 expect error

        function Fee(weight: decimal, express: bool) -> decimal = if express then 9.90 else weight * 2
        test "fees"
          given express = false
          | name  | weight | express | => fee |
          | light | 0.5    | -       | 1      |
          | fast  | 12     | true    | 9.90   |

        function Oldest(orders: Order[]) -> Order? = first(o in orders by o.Placed)
        test "oldest"
          given orders = [{ Total: 1, Placed: 2026-05-02T10:00Z }, { Total: 2, Placed: 2026-05-01T10:00Z }]
          expect Total = 2, Customer = { Name: "" }
        test "nothing" given orders = [] expect none

        function Age(born: date) -> int = today.Year - born.Year
        test "age" given born = 2000-01-01, now = 2026-05-01T10:00Z expect 26
        """));

    [Fact]
    public void Functions_are_tested_in_yaml_too() => Tested.AllPass(Tested.Yaml("""
        param: rate
        type: decimal
        default: 25%
        ---
        function: Net
        inputs: { gross: decimal }
        output: decimal
        value: gross / (1 + rate)
        tests:
          - { test: net, given: { gross: 125 }, expect: 100 }
          - { test: other rate, given: { gross: 120, rate: 20% }, expect: 100 }
        """));

    [Theory]
    [InlineData("test \"t\" given gross = 1, rat = 2 expect 1", "Error RDSL0501 shop.rules(4,27): 'Net' has no input 'rat'; did you mean 'rate'?")]
    [InlineData("test \"t\" given gross = 1, rate = \"x\" expect 1", "Error RDSL0228 shop.rules(4,34): ")]
    [InlineData("test \"t\" given gross = 1, rate = 1, rate = 2 expect 1", "Error RDSL0503 shop.rules(4,37): ")]
    [InlineData("test \"t\" given gross = 1 expect rule \"x\"", "Error RDSL0508 shop.rules(4,38): 'Net' has no rules: expect what it gives.")]
    [InlineData("test \"t\" given gross = 1 expect none", "Error RDSL0509 shop.rules(4,33): 'Net' always has a result, so that it is never none: expect what it gives.")]
    public void A_mistake_in_a_test_of_a_function_is_told_at_its_place(string test, string diagnostic)
    {
        var found = Assert.Single(Tested.Diagnostics($"param rate: decimal = 25%\nfunction Net(gross: decimal) -> decimal = gross / (1 + rate)\n{test}\n"));

        Assert.StartsWith(diagnostic, found, StringComparison.Ordinal);
    }
}
