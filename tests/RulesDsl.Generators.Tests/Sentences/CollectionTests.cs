using RulesDsl.Decisions;

namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>language.md, section 3: collections.</summary>
public class CollectionTests
{
    [Fact]
    public void Quantifiers_ask_which_elements_fit()
    {
        Rules.Hold(
            "any(l in order.Lines where l.Price > 200)",
            "all(l in order.Lines where l.Price >= 50)",
            "none(l in order.Lines where l.Price > 300)",
            "count(l in order.Lines where l.Taxed) == 2",
            "any(l in order.Lines)",
            "none(l in order.Returns)",
            "all(l in order.Returns where l.Price > 1000)");
        Rules.DoNotHold("any(l in order.Lines where l.Price > 300)", "all(l in order.Lines where l.Taxed)", "none(l in order.Lines where l.Taxed)", "any(l in order.Returns)");
    }

    [Fact]
    public void Aggregates_make_one_value_of_what_is_selected()
    {
        Rules.Give("decimal", ("sum(l in order.Lines where l.Taxed : l.Price)", 150m), ("sum(l in order.Lines : l.Price)", 400.25m));
        Rules.Give("decimal?", ("min(l in order.Lines : l.Price)", 50m), ("max(l in order.Lines where l.Taxed : l.Price)", 100m), ("avg(l in order.Lines where l.Taxed : l.Price)", 75m));
    }

    [Fact]
    public void Aggregates_take_a_plain_list()
    {
        Rules.Give("decimal", ("sum(order.Lines.Price)", 400.25m));
        Rules.Give("int?", ("min(order.Lines.Quantity)", 1), ("max(order.Lines.Quantity)", 4), ("max([3, 7, 5])", 7), ("min(order.Codes)", 4));
        Rules.Give("decimal?", ("avg(order.Lines.Quantity)", 7m / 3), ("avg(order.Offers)", 6m));
        Rules.Give("int", ("count(order.Lines)", 3), ("count(order.Drafts)", 0), ("count(order.Walk)", 3), ("count(order.Frozen)", 0), ("sum(order.Codes)", 12));
    }

    [Fact]
    public void A_percentile_is_the_nearest_rank()
    {
        Rules.Give(
            "int?",
            ("percentile([15, 20, 35, 40, 50], 30)", 20), ("percentile([15, 20, 35, 40, 50], 40)", 20), ("percentile([15, 20, 35, 40, 50], 50)", 35),
            ("percentile([15, 20, 35, 40, 50], 100)", 50), ("percentile([50, 15, 40, 20, 35], 0)", 15), ("percentile(order.Lines.Quantity, 99.5)", 4),
            ("percentile(order.Returns.Quantity, 95)", null), ("percentile(order.Lines.Quantity, order.Level / 4)", 2), ("percentile(order.Lines.Quantity, order.Rank)", null));
        Rules.Give("decimal?", ("percentile(order.Lines.Rebate, 50)", 5m), ("percentile(order.Offers, 100)", 9m));
        Rules.Give("string?", ("percentile(order.Lines.Sku, 50)", "A-3"));
        Rules.Give("date?", ("percentile(order.Lines.Due, 50)", new DateOnly(2026, 5, 2)));
        foreach (var failure in Rules.Throw<RuleEvaluationException>("int?", "percentile(order.Lines.Quantity, order.Count * 20)"))
            Assert.Contains("where order.Lines = ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_percentile_of_a_percentage_is_a_mistake_that_is_told()
    {
        Rules.Say(
            "percentile(order.Lines.Quantity, ⟦95%⟧) is null",
            "RDSL0239: 'percentile' counts from 0 to 100, and 95% is a hundredth of 95: write 95.");
        Rules.Say(
            "percentile(order.Lines.Quantity, ⟦101⟧) is null",
            "RDSL0239: 'percentile' counts from 0, the least value, to 100, the greatest: write a number between them.");
        Rules.Say("percentile(⟦order.Lines⟧, 95) is null", "RDSL0227: 'percentile' does not work on Line: it takes values with an order.");
    }

    [Fact]
    public void First_gives_the_first_in_the_order_of_a_key()
    {
        Rules.Give(
            "string?",
            ("first(l in order.Lines by l.Price desc).Sku", "B-2"), ("first(l in order.Lines by l.Price).Sku", "A-3"),
            ("first(l in order.Lines where l.Taxed by l.Price desc).Sku", "A-1"), ("first(l in order.Lines by l.Sku desc).Sku", "B-2"),
            ("first(l in order.Lines).Sku", "A-1"), ("first(l in order.Lines where not l.Taxed).Sku", "B-2"), ("first(order.Lines).Sku", "A-1"),
            ("first(l in order.Lines by l.Due).Sku", "B-2"), ("first(l in order.Returns).Sku", null), ("first(l in order.Drafts by l.Price).Sku", null));
        Rules.Give("decimal?", ("first(o in order.Offers by o desc)", 9m), ("first(o in order.Offers where o is null)", null), ("first([4.5, 2, 3])", 4.5m));
    }

    [Fact]
    public void Of_equals_the_first_comes_first_and_what_has_no_key_comes_last()
    {
        Rules.Give("string?", ("first(l in order.Lines by l.Marks.count).Sku", "A-3"), ("first(l in order.Lines by order.Count).Sku", "A-1"), ("first(l in order.Lines by l.Rebate).Sku", "A-3"), ("first(l in order.Lines by l.Rebate desc).Sku", "A-1"), ("first(l in order.Lines where l.Rebate is null by l.Rebate).Sku", "B-2"), ("first(l in order.Lines by order.Rank).Sku", "A-1"));
        Rules.Give("string[]",
            ("sort(l in order.Lines by l.Rebate).Sku", new[] { "A-3", "A-1", "B-2" }), ("sort(l in order.Lines by l.Rebate desc).Sku", new[] { "A-1", "A-3", "B-2" }),
            ("sort(l in order.Lines by order.Count).Sku", new[] { "A-1", "B-2", "A-3" }), ("sort(l in order.Lines by order.Count desc).Sku", new[] { "A-1", "B-2", "A-3" }));
    }

    [Fact]
    public void Sort_gives_all_in_the_order_of_a_key()
    {
        Rules.Give("string[]",
            ("sort(l in order.Lines by l.Price).Sku", new[] { "A-3", "A-1", "B-2" }), ("sort(l in order.Lines by l.Price desc).Sku", new[] { "B-2", "A-1", "A-3" }),
            ("sort(l in order.Lines where l.Taxed by l.Quantity desc).Sku", new[] { "A-3", "A-1" }), ("sort(l in order.Lines by l.Due).Sku", new[] { "B-2", "A-3", "A-1" }),
            ("sort(order.Tags)", new[] { "AWS-prod", "vip" }), ("sort([\"b\", \"a\", \"B\"])", new[] { "B", "a", "b" }), ("sort(l in order.Returns by l.Sku).Sku", Array.Empty<string>()));
        Rules.Give("decimal?[]", ("sort(order.Offers)", new decimal?[] { 3m, 9m, null }));
    }

    [Fact]
    public void A_key_has_an_order()
    {
        Rules.Say("first(l in order.Lines by ⟦l.Taxed⟧) is null", "RDSL0227: bool has no order: name a number, a text, a moment, a duration or an enum behind 'by'.");
        Rules.Say("sort(l in order.Lines by ⟦l⟧).count > 1", "RDSL0227: Line has no order: name a number, a text, a moment, a duration or an enum behind 'by'.");
        Rules.Say("sort(⟦order.Lines⟧).count > 1", "RDSL0227: 'sort' does not work on Line: it takes values with an order.");
    }

    [Fact]
    public void Take_skip_and_reverse_cut_and_turn_a_list()
    {
        Rules.Give("string[]",
            ("take(order.Lines, 2).Sku", new[] { "A-1", "B-2" }), ("take(order.Lines.Sku, 9)", new[] { "A-1", "B-2", "A-3" }), ("take(order.Tags, 0)", Array.Empty<string>()),
            ("take(order.Tags, -1)", Array.Empty<string>()), ("skip(order.Lines, 1).Sku", new[] { "B-2", "A-3" }), ("reverse(order.Tags)", new[] { "AWS-prod", "vip" }),
            ("take(sort(l in order.Lines by l.Price desc), 1).Sku", new[] { "B-2" }));
        Rules.Give("int[]", ("take(order.Walk, 2)", new[] { 1, 2 }), ("take(order.Frozen, 2)", Array.Empty<int>()), ("reverse(order.Walk)", new[] { 3, 2, 1 }));
        Rules.Hold("take(order.Drafts, 2) is null", "take(order.Lines, order.Rank) is null");
    }

    [Fact]
    public void Distinct_keeps_each_value_once()
    {
        Rules.Give("string[]", ("distinct(order.Lines.Marks)", new[] { "red", "big" }), ("distinct([\"a\", \"A\", \"a\"])", new[] { "a", "A" }));
        Rules.Give("int", ("distinct(order.Lines.Taxed).count", 2), ("count(distinct(order.Lines.Sku))", 3));
    }

    [Fact]
    public void Group_makes_a_map_from_keys_to_what_is_made_of_their_elements()
    {
        Rules.Give("decimal?",
            ("group(l in order.Lines by l.Taxed : sum(l.Price))[true]", 150m), ("group(l in order.Lines by l.Taxed : sum(l.Price))[false]", 250.25m),
            ("group(l in order.Lines where l.Taxed by l.Taxed : sum(l.Price))[false]", null), ("group(l in order.Lines by l.Marks.count : max(x in l : x.Price))[0]", 50m));
        Rules.Give("int?", ("group(l in order.Lines by l.Sku : l.count)[\"A-1\"]", 1), ("group(l in order.Lines by l.Rebate : count(l)).count", 2), ("group(l in order.Returns by l.Sku : count(l)).count", 0));
        Rules.Give("string[]?", ("group(l in order.Lines by l.Taxed : l.Sku)[true]", new[] { "A-1", "A-3" }));
        Rules.Give("string?", ("first(l in group(l in order.Lines by l.Taxed : l)[true] by l.Price).Sku", "A-3"));
        Rules.Give("map<bool, int>", ("group(l in order.Lines by l.Taxed : sum(l.Quantity))", new Dictionary<bool, int> { [true] = 6, [false] = 1 }));
        Rules.Say(
            "group(l in order.Lines by ⟦l.Marks⟧ : count(l)).count > 1",
            "RDSL0227: string[] is no key, because nothing tells which of its values are equal: name a number, a text or another single value behind 'by'.");
    }

    [Fact]
    public void Contains_asks_for_one_element()
    {
        Rules.Hold("order.Tags contains \"vip\"", "order.Tags contains \"VIP\" ignoring case", "order.Codes contains 4", "order.Offers contains null", "order.Lines.Sku contains \"B-2\"");
        Rules.DoNotHold("order.Tags contains \"VIP\"", "order.Codes contains 5", "order.Drafts.Sku contains \"A\"", "order.Frozen contains 1");
    }

    [Fact]
    public void Contains_any_asks_for_one_of_several()
    {
        Rules.Hold(
            "order.Tags contains any [\"vip\", \"x\"]", "order.Tags contains any [\"VIP\"] ignoring case", "order.Lines.Sku contains any [\"B-2\", order.Name]",
            "order.Codes contains any order.Walk or order.Codes contains any [4]", "order.Lines.Quantity contains any order.Codes", "[\"vip\"] contains any order.Tags",
            "order.Offers contains any [null]", "order.Lines.Marks contains any order.Lines.Marks");
        Rules.DoNotHold(
            "order.Tags contains any [\"VIP\"]", "order.Codes contains any order.Walk", "order.Drafts.Sku contains any [\"A\"]", "order.Tags contains any order.Drafts.Sku", "order.Returns.Sku contains any order.Tags");
    }

    [Fact]
    public void Subset_of_asks_whether_all_are_among_others()
    {
        Rules.Hold(
            "order.Tags subset of [\"vip\", \"AWS-prod\", \"x\"]", "order.Tags subset of [\"VIP\", \"aws-PROD\"] ignoring case", "order.Returns.Sku subset of order.Tags",
            "order.Drafts.Sku subset of [\"x\"]", "[\"vip\"] subset of order.Tags", "order.Lines.Sku subset of order.Lines.Sku", "not (order.Tags subset of [\"vip\"])");
        Rules.DoNotHold("order.Tags subset of [\"vip\"]", "order.Tags subset of order.Drafts.Sku", "order.Lines.Quantity subset of order.Codes", "order.Tags subset of [\"VIP\", \"aws-PROD\"]");
    }

    [Fact]
    public void Collections_are_compared_with_collections_of_their_kind()
    {
        Rules.Say("⟦order.Name⟧ contains any [\"a\"]", "RDSL0235: This is string, not a collection: name a list, or compare with '=='.");
        Rules.Say("order.Tags contains any ⟦order.Name⟧", "RDSL0235: This is string, not a collection: name a list, or compare with '=='.");
        Rules.Say("order.Codes subset of [1, ⟦\"a\"⟧]", "RDSL0224: int and string can never be equal: compare values of one type.");
        Rules.Say("⟦order.Codes⟧ subset of [1] ignoring case", "RDSL0227: 'ignoring case' works on text, but this is int[]: name a text member, or write a template around it.");
    }

    [Fact]
    public void Maps_have_keys_and_lists_have_indexes()
    {
        Rules.Give("string?", ("order.Labels[\"env\"]", "prod"), ("order.Labels[\"none\"]", null), ("order.Tags[0]", "vip"), ("order.Tags[5]", null), ("order.Tags[-1]", null), ("order.Tags[order.Rank]", null));
        Rules.Give("int", ("order.Labels.count", 2), ("order.Lines.count", 3), ("order.Tags.length", 2), ("order.Walk.count", 3));
    }
}
