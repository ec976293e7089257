using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Names;

/// <summary>Messages call things as the rules file does, not as the generated C# does.</summary>
public sealed class WrittenNameTests
{
    [Theory]
    [InlineData("a.rules", "namespace Shop\nfact Item { unit_price: int?, label: string }\nruleset R(item: Item) -> bool\nrule \"r\" when item.unit_price > 5 then true\n", "(4,15)")]
    [InlineData("a.rules.yaml", "namespace: Shop\n---\nfact: Item\nfields: { unit_price: int?, label: string }\n---\nruleset: R\ninputs: { item: Item }\noutput: bool\nrules:\n  - rule: r\n    when: item.unit_price > 5\n    then: true\n", "(11,11)")]
    public void A_field_that_may_be_null_is_called_as_it_is_declared(string file, string rules, string place) => Assert.Equal(
        [$"info RDSL0232 {file}{place}: 'item.unit_price' may be null, and then the comparison is false: write '?? value' behind it, or 'is not null and …' before."],
        RulesProject.Compile("", (file, rules)).Diagnostics);

    [Theory]
    [InlineData("a.rules", "namespace Shop\nruleset R(a: int) -> bool\nrule \"r\" when Maths > 5 then true\n", "There is no 'Maths' here: there is only 'a'.")]
    [InlineData("a.rules.yaml", "ruleset: R\ninputs: { a: int, b: int }\noutput: bool\nrules:\n  - { rule: r, when: Maths > 5, then: true }\n", "There is no 'Maths' here: there are 'a' and 'b'.")]
    [InlineData("a.rules", "ruleset R(a: int, b: int) -> bool\nrule \"r\" when Math.Abs(a) > 5 then true\n", "There is no 'Math' here: functions are called by their names alone, as in 'round(order.Total, 2)'.")]
    public void What_there_is_instead_of_an_unknown_name_is_told_in_quotes(string file, string rules, string message) => Assert.EndsWith(
        message,
        Assert.Single(RulesProject.Compile("", (file, rules)).Diagnostics));

    [Theory]
    [InlineData("a.rules", "namespace Shop\nfunction F(payload: json) -> bool = payload.amount > 5\n")]
    [InlineData("a.rules.yaml", "namespace: Shop\n---\nfunction: F\ninputs: { payload: json }\noutput: bool\nvalue: payload.amount > 5\n")]
    public void A_member_of_json_is_refused_with_what_to_do(string file, string rules) => Assert.EndsWith(
        "What a json holds is not known at build time, so it has no 'amount': declare a fact for it and take that instead, or hand it to a function marked [RuleFunction].",
        Assert.Single(RulesProject.Compile("", (file, rules)).Diagnostics));

    [Fact]
    public void Only_a_set_that_may_stop_has_code_for_it()
    {
        const string rules = "namespace Shop\nruleset R(a: int) -> int\nrule \"r\" when a > 5 then 1\n";

        Assert.DoesNotContain("Stop()", RulesProject.Compile("", ("a.rules", rules)).Generated("Shop.R"), StringComparison.Ordinal);
        Assert.Contains("Stop()", RulesProject.Compile("", ("a.rules", rules + "rule \"s\" when a > 4 then stop\n")).Generated("Shop.R"), StringComparison.Ordinal);
    }
}
