namespace RulesDsl.Generators.Tests.Explanations;

/// <summary>Why a rule did not decide, in a sentence.</summary>
public sealed class WhyNotTests
{
    private const string Rules = """
        ruleset Test(order: Order) -> int
          hit HIT
        rule "gold and big"
          when order.Customer.Tier is Gold and (order.Total >= 1000 and order.Express)
          then 4
        rule "far or heavy"  [id: F1]
          when order.Country is "US" or order.Weight > 10
          then 3
        rule "not here"
          when not (order.Country is "SE")
          then 5
        rule "expensive line"
          when all(l in order.Lines where l.Price > 100)
          then 6
        rule "gone"  [to: 2025-12-31]
          when order.Express
          then 7
        rule "off"  [enabled: false]
          when order.Express
          then 8
        rule "any order"
          when order.Total > 1
          then 2
        rule "later"
          when order.Total > 2
          then 1
        rule "excluded"
          when not (order.Total > 1000 or order.Country is "SE" or order.Express)
          then 9
        rule "not both"
          when not (order.Total > 100 and order.Country is "SE")
          then 9
        rule "off as well"  [enabled: false]
          then 9

        """;

    [Theory]
    [InlineData("gold and big", "\"gold and big\" does not match: order.Total >= 1000 (order.Total is 250).")]
    [InlineData("far or heavy", "\"far or heavy\" does not match: none of order.Country is \"US\" (order.Country is \"SE\") or order.Weight > 10 (order.Weight is null; null counts as no) holds.")]
    [InlineData("F1", "\"far or heavy\" does not match: none of order.Country is \"US\" (order.Country is \"SE\") or order.Weight > 10 (order.Weight is null; null counts as no) holds.")]
    [InlineData("not here", "\"not here\" does not match: not order.Country is \"SE\" (order.Country is \"SE\").")]
    [InlineData("expensive line", "\"expensive line\" does not match: all(l in order.Lines where l.Price > 100) (order.Lines is [Line { Product = ink, Price = 5 }, Line { Product = desk, Price = 120 }]), where l.Price > 100 (l.Price is 5).")]
    [InlineData("gone", "\"gone\" holds until 2025-12-31.")]
    [InlineData("off", "\"off\" is disabled.")]
    [InlineData("off as well", "\"off as well\" is disabled.")]
    [InlineData("any order", "\"any order\" is the rule that decides.")]
    [InlineData("later", "\"later\" was not tried, because \"any order\" of line 22 matches before it.")]
    public void A_rule_tells_what_kept_it_from_deciding(string rule, string expected) => Assert.Equal(
        expected, Shop.Run($"return Test.Explain(new(250), Clock).WhyNot(\"{rule}\").ToString();", Rules.Replace("HIT", "first", StringComparison.Ordinal)));

    [Theory]
    [InlineData("excluded", "\"excluded\" does not match: not order.Country is \"SE\" (order.Country is \"SE\").")]
    [InlineData("not both", "\"not both\" does not match: not (order.Total > 100 (order.Total is 250) and order.Country is \"SE\" (order.Country is \"SE\")).")]
    public void What_excludes_something_names_what_it_excludes(string rule, string expected) => Assert.Equal(
        expected, Shop.Run($"return Test.Explain(new(250), Clock).WhyNot(\"{rule}\").ToString();", Rules.Replace("HIT", "all", StringComparison.Ordinal)));

    [Theory]
    [InlineData("min", "\"any order\" matches, but \"later\" of line 25 decides, whose output is the least.")]
    [InlineData("max", "\"any order\" is the rule that decides.")]
    [InlineData("sum", "\"any order\" is one of the rules that make the result.")]
    [InlineData("unique", "\"any order\" matches, but the evaluation fails: Rule \"later\" cannot be evaluated: \"any order\" of line 22 matches as well, and 'hit unique' allows one match, at line 25, column 1 of shop.rules.")]
    public void A_rule_that_matches_tells_which_other_decides(string hit, string expected) => Assert.Equal(
        expected, Shop.Run("return Test.Explain(new(250), Clock).WhyNot(\"any order\").ToString();", Rules.Replace("HIT", hit, StringComparison.Ordinal)));

    [Fact]
    public void The_reason_is_there_as_an_object() => Assert.Equal(
        "order.Total >= 1000 False 250|any order",
        Shop.Run("""
            var why = Test.Explain(new(250), Clock).WhyNot("gold and big");
            return $"{why.Condition!.Text} {why.Condition.Verdict} {why.Condition.Operands[0].Value}|{Test.Explain(new(250), Clock).WhyNot("later").DecidedBy}";
            """, Rules.Replace("HIT", "first", StringComparison.Ordinal)));

    [Theory]
    [InlineData("any ordr", "'Test' has no rule 'any ordr'; did you mean 'any order'? (Parameter 'rule')")]
    [InlineData("heavy", "'Test' has no rule 'heavy'; did you mean 'far or heavy'? (Parameter 'rule')")]
    [InlineData("entirely different", "'Test' has no rule 'entirely different'. (Parameter 'rule')")]
    public void A_name_that_no_rule_has_is_answered_with_those_like_it(string rule, string expected) => Assert.Equal(
        expected, Shop.Run($$"""try { return Test.Explain(new(250), Clock).WhyNot("{{rule}}").ToString(); } catch (ArgumentException it) { return it.Message; }""", Rules.Replace("HIT", "first", StringComparison.Ordinal)));
}
