namespace RulesDsl.Generators.Tests.Testing;

/// <summary>Mistakes in tests, each at its place.</summary>
public sealed class TestDiagnosticTests
{
    private const string Head = "ruleset Rank(order: Order, limit: int) -> Discount\nrule \"first\" when order.Total > limit then Percent = 1, Reason = \"x\"\n";

    [Theory]
    [InlineData("given ordr = { }, limit = 1 expect none", "Error RDSL0501 shop.rules(4,16): 'Rank' has no input 'ordr'; did you mean 'order'?")]
    [InlineData("given order = { }, limit = 1, x = 2 expect none", "Error RDSL0501 shop.rules(4,40): 'Rank' has no input 'x': give 'order', 'limit'.")]
    [InlineData("given order = { }, limit = 1, now = 2026-05-01T10:00Z expect none", "Error RDSL0501 shop.rules(4,40): 'Rank' does not ask for 'now': remove it.")]
    [InlineData("given limit = 1 expect none", "Error RDSL0502 shop.rules(4,6): 'Rank' cannot be tested without 'order': give it here.")]
    [InlineData("expect none", "Error RDSL0502 shop.rules(4,6): 'Rank' cannot be tested without 'order', 'limit': give it here.")]
    [InlineData("given order = { }, limit = 1, limit = 2 expect none", "Error RDSL0503 shop.rules(4,40): 'limit' is given already: remove one of the two.")]
    [InlineData("given order = { Totl: 1 }, limit = 1 expect none", "Error RDSL0504 shop.rules(4,26): 'Order' has no member 'Totl' to give; did you mean 'Total'?")]
    [InlineData("given order = { Customer: { Nam: \"Ada\" } }, limit = 1 expect none", "Error RDSL0504 shop.rules(4,38): 'Customer' has no member 'Nam' to give; did you mean 'Name'?")]
    [InlineData("given order = { Total: 1, total: 2 }, limit = 1 expect none", "Error RDSL0503 shop.rules(4,36): 'total' is given already: remove one of the two.")]
    [InlineData("given order = { Open: 1 }, limit = 1 expect none", "Error RDSL0505 shop.rules(4,26): 'Open' of 'Order' can be read but not given: give what it is worked out from, or let it have 'init'.")]
    [InlineData("given order = { Total: { } }, limit = 1 expect none", "Error RDSL0506 shop.rules(4,33): A 'decimal' has no members: write its value without braces.")]
    [InlineData("given order = { }, limit = \"1\" expect none", "Error RDSL0228 shop.rules(4,37): ")]
    [InlineData("given order = { Customer: { Tier: Gld } }, limit = 1 expect none", "Error RDSL0220 shop.rules(4,44): ")]
    [InlineData("given order = { }, limit = 1 expect Percnt = 1", "Error RDSL0222 shop.rules(4,46): ")]
    [InlineData("given order = { }, limit = 1 expect Percent = \"x\"", "Error RDSL0228 shop.rules(4,56): ")]
    [InlineData("given order = { }, limit = 1 expect rule \"frist\"", "Error RDSL0508 shop.rules(4,51): 'Rank' has no rule \"frist\"; did you mean \"first\"?")]
    [InlineData("given order = { }, limit = 1 expect 5", "Error RDSL0228 shop.rules(4,46): ")]
    public void A_mistake_in_a_test_is_told_at_its_place(string test, string diagnostic)
    {
        var found = Assert.Single(Tested.Diagnostics($"{Head}test \"t\" {test}\n"));

        Assert.StartsWith(diagnostic, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ruleset R(n: int) -> int\notherwise then 1\ntest \"t\" given n = 1 expect none", "Error RDSL0509 shop.rules(4,29): 'R' always has a result, so that it is never none: expect what it gives.")]
    [InlineData("ruleset R(n: int) -> int\nhit all\nrule \"a\" then 1\ntest \"t\" given n = 1 expect 1", "Error RDSL0509 shop.rules(5,29): 'R' gives all matches, so that its result is a list: write [ ] around what is expected, in order.")]
    [InlineData("ruleset R(n: int) -> int\notherwise then 1\ntest \"t\" given n = 1 expect 1\ntest \"t\" given n = 2 expect 1", "Warning RDSL0510 shop.rules(5,6): Another test is called \"t\" already: a result could not tell which of them failed.")]
    [InlineData("ruleset R(n: int) -> int\notherwise then today.Day + n\ntest \"t\" given n = 1 expect 1", "Warning RDSL0511 shop.rules(4,6): 'R' asks for the time, so that this test may fail on another day: give 'now', such as now = 2026-05-01T10:00Z.")]
    [InlineData("ruleset R(d: Drawing) -> int\notherwise then 1\ntest \"t\" given d = { } expect 1", "Error RDSL0507 shop.rules(4,20): A 'Drawing' cannot be made without 'Shape', because there is no empty 'IShape': give it as well.")]
    [InlineData("ruleset R(p: Parcel) -> int\notherwise then 1\ntest \"t\" given p = { Size: 1 } expect 1", "Error RDSL0507 shop.rules(4,20): A 'Parcel' cannot be made of members: it is abstract or has no constructor that rules can call. Give it by an expression, such as a static member of a class of samples.")]
    [InlineData("ruleset R(m: map<int, int>) -> int\notherwise then 1\ntest \"t\" given m = { one: 1 } expect 1", "Error RDSL0506 shop.rules(4,22): The keys of an object are names, and a 'int' has other keys: give it by an expression.")]
    public void A_test_that_does_not_go_with_its_set_is_told(string rules, string diagnostic) =>
        Assert.Equal(diagnostic, Assert.Single(Tested.Diagnostics(rules + "\n")));

    [Theory]
    [InlineData("output: string\nrules:\n  - rule: a\n    when: n > 1\n    then: now\notherwise: { then: today }\n", false)]
    [InlineData("output: string?\nrules:\n  - rule: a\n    then: now\n", false)]
    [InlineData("output: Discount\nrules:\n  - rule: a\n    then: { Percent: 1, Reason: now }\n", false)]
    [InlineData("output: Discount\nlet: { big: n > 1 }\nrules:\n  - rule: a\n    when: big\n    then: { Percent: 1, Reason: today }\n", false)]
    [InlineData("output: Discount\nrules:\n  - rule: a\n    then: { Percent: 1, Reason: 'at {now}' }\n", true)]
    [InlineData("output: string\nrules:\n  - rule: a\n    then: '{now}'\n", true)]
    [InlineData("output: datetime\nrules:\n  - rule: a\n    then: now\n", true)]
    [InlineData("output: Discount\nlet: { big: now.Year > 1 }\nrules:\n  - rule: a\n    when: big\n    then: { Percent: 1, Reason: today }\n", true)]
    [InlineData("output: string\nrules:\n  - rule: a\n    from: 2026-01-01\n    then: now\n", true)]
    public void A_word_for_the_time_is_no_more_than_a_word_in_a_text(string rest, bool asks)
    {
        var rules = $"namespace: Shop\n---\nruleset: R\ninputs: {{ n: int }}\n{rest}tests:\n  - test: t\n    given: {{ n: 1 }}\n    expect rule: a\n";

        Assert.Equal(asks ? ["RDSL0511"] : [], Compiling.RulesProject.Compile(TestModel.CSharp, ("shop.rules.yaml", rules)).Found.Select(static found => found.Id));
    }

    [Fact]
    public void A_set_of_texts_takes_no_clock_for_a_word()
    {
        const string rules = "table: R\ninputs: { n: int }\noutput: string\ncolumns: [n, => it]\nrows:\n  - [1, now]\n  - ['-', today]\n";

        Assert.DoesNotContain("TimeProvider", Compiling.RulesProject.Compile("", ("shop.rules.yaml", "namespace: Shop\n---\n" + rules)).Generated("Shop.R"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_of_every_test_is_told_at_once_and_once()
    {
        var found = Tested.Diagnostics($"{Head}test \"a\" given order = {{ Totl: 1, Opn: 2 }}, limit = true expect Percnt = 1, Reasn = 2\ntest \"b\" given order = {{ }} expect rule \"x\"\n");

        Assert.Equal(["RDSL0504", "RDSL0504", "RDSL0228", "RDSL0222", "RDSL0222", "RDSL0502", "RDSL0508"], found.Select(static text => text.Split(' ')[1]));
    }

    [Fact]
    public void A_set_with_mistakes_has_its_tests_checked_as_well()
    {
        var found = Tested.Diagnostics("ruleset R(n: int) -> int\nrule \"a\" then x\ntest \"t\" given m = 1 expect y\n");

        Assert.Equal(3, found.Count);
    }
}
