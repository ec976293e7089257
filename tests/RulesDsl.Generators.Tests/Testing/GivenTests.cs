namespace RulesDsl.Generators.Tests.Testing;

/// <summary>What tests give: objects of C# types and facts, whatever they are made of.</summary>
public sealed class GivenTests
{
    [Theory]
    [InlineData("order.Total == 1200", "{ Total: 1200 }")]
    [InlineData("order.Total == 0 and order.Customer.Name == \"\" and order.Customer.Country == \"\" and order.Customer.Tier is Silver", "{ }")]
    [InlineData("order.Customer.Language == \"en\" and order.Customer.Born is null", "{ Customer: { Name: \"Ada\" } }")]
    [InlineData("order.Customer.Tier is Gold and order.Customer.Born == 1999-12-31", "{ Customer: { Tier: Gold, Born: 1999-12-31, Country: \"SE\" } }")]
    [InlineData("order.Lines.count == 2 and sum(l in order.Lines : l.Price * l.Quantity) == 11", "{ Lines: [{ Price: 5, Quantity: 2 }, { }] }")]
    [InlineData("order.Tags[\"env\"] == \"prod\" and order.Counts.count == 2", "{ Tags: { env: \"prod\" }, Counts: { Gold: 2, Silver: 3 } }")]
    [InlineData("order.Weights.count == 2 and order.Weights[1] > 2", "{ Weights: [1, 2.5] }")]
    [InlineData("order.Placed == 2026-05-01T10:00Z and order.Delay == 90s", "{ Placed: 2026-05-01T12:00+02:00, Delay: 1m + 30s }")]
    [InlineData("order.Open == 150 and order.Paid.Currency == \"SEK\"", "{ total: 200, paid: { amount: 50, currency: \"SEK\" } }")]
    [InlineData("order.Rank is null", "{ Rank: null }")]
    [InlineData("order.Total == 1200 and order.Customer.Name == \"Ada\"", "Samples.Big")]
    public void A_test_makes_what_its_braces_say_and_leaves_the_rest_at_its_defaults(string condition, string order)
    {
        Tested.AllPass(Tested.Text($"ruleset Fits(order: Order) -> bool\nrule \"fits\" when {condition} then true\notherwise then false\ntest \"given\" given order = {order} expect true\n"));
    }

    [Fact]
    public void A_test_in_yaml_makes_the_same_of_raw_scalars() => Tested.AllPass(Tested.Yaml("""
        ruleset: Fits
        inputs: { order: Order }
        output: bool
        rules:
          - rule: fits
            when:
              all:
                - 'order.Customer.Name == "Ada: Lovelace" and order.Customer.Tier is Gold and order.Customer.Born == 1999-12-31'
                - order.Tags["env"] == "NO" and order.Tags["size"] == "1.0"
                - order.Lines[0].Price == 2.5 and order.Lines[1].Price == 1
                - order.Placed == 2026-05-01T10:00Z and order.Delay == 90s
            then: true
        otherwise: { then: false }
        tests:
          - test: given
            given:
              order:
                Customer: { Name: "Ada: Lovelace", Tier: Gold, Born: 1999-12-31 }
                Tags: { env: NO, size: 1.0 }
                Lines: [{ Price: 2.5 }, {}]
                Placed: 2026-05-01T10:00Z
                Delay: 90s
            expect: true
        """));

    [Fact]
    public void Keys_of_maps_are_any_text_in_both_spellings()
    {
        Tested.AllPass(Tested.Text("""
            ruleset Keys(tags: map<string, string>, ranks: map<int, string>) -> string
            rule "r" when ranks[1] == "one" then "{tags['cost-center']}{tags['aws:createdBy']}{tags['@x']}{tags['\{y\}']}"
            test "keys" given tags = { "cost-center": "a", "aws:createdBy": "b", "@x": "c", "\{y\}": "d" }, ranks = { "1": "one" } expect "abcd"
            """));
        Tested.AllPass(Tested.Yaml("""
            ruleset: Keys
            inputs: { tags: 'map<string, string>', ranks: 'map<int, string>' }
            output: string
            rules:
              - rule: r
                when: ranks[1] == "one"
                then: '{tags["cost-center"]}{tags["aws:createdBy"]}{tags["@x"]}'
            tests:
              - test: keys
                given: { tags: { cost-center: a, 'aws:createdBy': b, '"@x"': c }, ranks: { 1: one } }
                expect: abc
            """));
    }

    [Fact]
    public void A_declared_fact_is_given_like_a_type_of_csharp() => Tested.AllPass(Tested.Text("""
        enum Color { red, green }
        fact Part { color: Color, note: string? }
        fact Thing { item_id: long, parts: Part[], tags: map<string, int>, main: Part }

        ruleset Count(thing: Thing) -> long
        otherwise then thing.item_id + thing.parts.count + sum(p in thing.parts where p.color is green : 10) + (thing.tags["a"] ?? 0)

        test "all" given thing = { item_id: 1000, parts: [{ color: green }, { note: "x" }], tags: { a: 100 }, main: { color: green } }
          expect 1112
        test "nothing" given thing = { } expect 0
        """));

    [Fact]
    public void Inputs_may_be_values_and_lists_and_told_from_now() => Tested.AllPass(Tested.Text("""
        ruleset Late(orders: Order[], limit: decimal, now: datetime) -> int
        otherwise then count(o in orders where o.Placed < now - 2d and o.Total > limit)

        test "one"
          given orders = [{ Total: 20, Placed: now - 3d }, { Total: 20, Placed: now - 1d }, { Placed: now - 3d }]
                now = 2026-05-01T10:00Z, limit = 10
          expect 1
        """));

    [Fact]
    public void The_clock_stands_at_the_given_now_in_the_zone_that_it_is_written_in() => Tested.AllPass(Tested.Text("""
        ruleset Day(n: int) -> date
        otherwise then today

        ruleset Moment(n: int) -> datetime
        otherwise then now

        test "day" given n = 1, now = 2026-05-01T01:00+02:00 expect 2026-05-01T01:00+02:00
        """.Replace("test \"day\"", "test \"moment\"", StringComparison.Ordinal)
        .Replace("ruleset Moment", "test \"day\" given n = 1, now = 2026-05-01T01:00+02:00 expect 2026-05-01\n\nruleset Moment", StringComparison.Ordinal)));

    [Fact]
    public void Members_and_inputs_named_by_keywords_or_like_helpers_are_given_all_the_same() => Tested.AllPass(Tested.Text("""
        fact Thing { class: string, namespace: int }
        ruleset Odd(test: Thing, found: int, items: int[], match: int) -> int
        otherwise then test.namespace + found + items.count + match
        test "OddTests" given test = { class: "", namespace: 1 }, found = 2, items = [], match = 3 expect 6
        test "Main" given test = { class: "", namespace: 1 }, found = 2, items = [], match = 3 expect 6
        test "class \"x\" { y }\n#line 1\n*/ </summary>" given test = { class: "\"{{x}}\n", namespace: 1 }, found = 2, items = [1, 1], match = 3 expect 8

        ruleset All(match: int, class: int) -> int
        hit all
        rule "a" then match
        test "all" given match = 1, class = 2 expect [1]
        """));
}
