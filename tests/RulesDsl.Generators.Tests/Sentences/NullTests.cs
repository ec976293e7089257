namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>language.md, section 3: what null does.</summary>
public class NullTests
{
    [Fact]
    public void A_path_through_null_is_null()
    {
        Rules.Give("string?", ("none.Name", null), ("none.Buyer.Home.City", null), ("order.Agent.Referrer.Name", null), ("order.Buyer.Referrer.Referrer.Name", null), ("order.Buyer.Referrer.Name", "Bo"));
        Rules.Give("int?", ("none.Count", null), ("none.Lines.count", null), ("order.Note.length", null), ("order.Buyer.BirthDate.Year", 1990), ("order.Agent.BirthDate.Year", null), ("none.Shipped.Year", null));
        Rules.Give("decimal?", ("none.Fee.Amount", null), ("order.Fee.Amount", 4.90m), ("order.Lines[9].Price", null));
    }

    [Fact]
    public void An_index_out_of_range_a_missing_key_and_the_first_of_nothing_are_null()
    {
        Rules.Give("string?", ("order.Tags[2]", null), ("order.Tags[-1]", null), ("order.Labels[\"x\"]", null), ("order.Labels[order.Note]", null), ("none.Labels[\"env\"]", null), ("first(l in order.Returns).Sku", null), ("first(t in order.Tags where t == \"x\")", null));
        Rules.Give("int?", ("order.Stock[\"x\"]", null), ("order.Frozen[0]", null), ("order.Tags[order.Rank].length", null));
        Rules.Give("decimal?", ("order.Offers[1]", null), ("order.Offers[2]", 9m));
    }

    [Fact]
    public void Ordering_against_null_is_false()
    {
        Rules.DoNotHold(
            "order.Rank > 5", "order.Rank <= 5", "5 > order.Rank", "order.Rank >= order.Rank", "order.Note > \"a\"", "order.Note < \"a\"", "order.Note >= order.Note", "order.Wish >= Basic", "order.Shipped < now",
            "order.Rank in 1..10", "order.Rank between 1 and 10", "order.Note in \"a\"..\"z\"", "order.Count in order.Rank..10", "order.Discount < order.Total", "none.Total > 0", "order.Agent.BirthDate < 2026-01-01");
    }

    [Fact]
    public void Equality_treats_null_as_a_value()
    {
        Rules.Hold(
            "order.Rank == order.Rank", "order.Rank == null", "null == order.Rank", "order.Rank != 5", "order.Note == order.Note", "order.Note != \"a\"", "order.Note is null", "order.Wish is not Gold", "order.Wish == null",
            "order.Agent == null", "order.Agent != order.Buyer", "order.Agent == order.Buyer.Referrer.Referrer", "order.Paid is null", "order.Paid != true", "order.Rank in [null, 1]", "order.Offers contains null", "order.Note ~= order.Note", "order.Shipped == null");
        Rules.DoNotHold("order.Rank == 5", "order.Rank != null", "order.Note == \"\"", "order.Paid == false", "order.Paid is true", "order.Rank in [1, 2]", "order.Note in order.Tags", "none.Tier is Basic");
    }

    [Fact]
    public void Not_in_is_the_negation_of_in() => Rules.Hold(
        "order.Rank not in [1, 2]", "order.Rank not in 1..10", "order.Rank not between 1 and 10", "order.Note not in order.Tags", "not (order.Rank not in [null])", "order.Note not in \"a\"..\"z\"", "order.Count not in order.Drafts.Quantity",
        "not (order.Count not in 1..10)", "order.Note not starts with \"a\"", "order.Note not contains \"a\"", "order.Note not matches /a/", "order.Note not like \"*\"");

    [Fact]
    public void Arithmetic_with_null_is_null()
    {
        Rules.Give("int?", ("order.Rank + 1", null), ("1 - order.Rank", null), ("order.Rank * order.Count", null), ("-order.Rank", null), ("order.Rank % 2", null));
        Rules.Give("decimal?", ("order.Rank / 2", null), ("order.Discount / order.Total", null), ("order.Total - order.Discount", null), ("order.Total * 10% - order.Discount", null));
        Rules.Give("string?", ("order.Name + order.Note", null), ("order.Note + \"a\" + order.Note", null));
        Rules.Give("duration?", ("now - order.Shipped", null), ("order.Age * order.Discount", null));
        Rules.Give("date?", ("order.Agent.BirthDate + 1d", null), ("order.Buyer.BirthDate + 1d", new DateOnly(1990, 5, 18)));
        Rules.Say("(⟦order.Count + null⟧) is null", "RDSL0231: Arithmetic with null is always null: write a value.");
    }

    [Fact]
    public void Aggregates_skip_nulls()
    {
        Rules.Give("decimal", ("sum(l in order.Lines : l.Rebate)", 15m), ("sum(order.Offers)", 12m), ("sum(order.Lines.Rebate)", 15m));
        Rules.Give("decimal?", ("avg(order.Lines.Rebate)", 7.5m), ("min(order.Lines.Rebate)", 5m), ("max(order.Offers)", 9m), ("percentile(order.Lines.Rebate, 50)", 5m));
    }

    [Fact]
    public void Aggregates_of_nothing_are_null_except_sum_and_count()
    {
        Rules.Give("decimal?", ("min(order.Returns.Price)", null), ("max(l in order.Lines where l.Price > 1000 : l.Price)", null), ("avg(order.Returns.Price)", null), ("percentile(order.Returns.Price, 50)", null), ("max(order.Drafts.Price)", null), ("min(order.Drafts.Rebate)", null));
        Rules.Give("decimal", ("sum(order.Returns.Price)", 0m), ("sum(order.Drafts.Price)", 0m), ("sum(order.Drafts.Rebate)", 0m));
        Rules.Give("int", ("count(order.Returns)", 0), ("count(l in order.Drafts where l.Taxed)", 0), ("count(none.Lines)", 0));
        Rules.Give("bool", ("any(none.Lines)", false), ("none(order.Drafts)", true), ("all(l in none.Lines where l.Taxed)", true));
    }

    [Fact]
    public void A_hole_in_a_template_is_empty_text() => Rules.Give(
        "string", ("\"<{order.Note}>\"", "<>"), ("\"<{order.Rank:000}>\"", "<>"), ("\"<{none.Buyer.Name}>\"", "<>"), ("\"<{order.Paid}>\"", "<>"), ("\"<{null}>\"", "<>"), ("\"<{order.Wish} {order.Shipped:yyyy} {order.Tags[9]}>\"", "<  >"));

    [Fact]
    public void A_call_with_a_null_argument_that_is_not_nullable_is_null()
    {
        Rules.Give("string?", ("upper(order.Note)", null), ("order.Greet(order.Note)", null), ("none.Greet(\"Bo\")", null), ("substring(order.Name, order.Rank)", null), ("replace(order.Name, \"a\", order.Note)", null), ("join(order.Drafts.Sku, \",\")", ""), ("order.Note.Trim().ToUpper()", null));
        Rules.Give("int?", ("order.Share(order.Rank)", null), ("abs(order.Rank)", null), ("max(order.Rank, 3)", null), ("length(order.Note)", null));
        Rules.Give("decimal?", ("round(order.Discount, 2)", null), ("days(now - order.Shipped)", null));
        Rules.Give("date?", ("date(order.Shipped)", null));
    }

    [Fact]
    public void A_condition_that_is_null_is_false()
    {
        Rules.DoNotHold("order.Paid", "none.Express", "order.Paid and true", "order.Paid or false", "any(l in order.Lines where order.Paid)", "if order.Paid then true else false", "(if order.Express then order.Paid else true)");
        Rules.Hold("none.Express or true", "count(l in order.Lines where order.Paid) == 0");
    }

    [Fact]
    public void Not_is_plain_negation() => Rules.Hold(
        "not order.Paid", "not none.Express", "not (order.Rank > 5)", "not (order.Rank <= 5)", "not (order.Note starts with \"a\")", "not order.Rank in 1..5", "not (none.Express and true)", "not not (order.Rank is null)");

    [Fact]
    public void A_value_that_may_be_null_does_not_go_where_one_is_wanted()
    {
        Rules.SayOfOutput("int", "⟦order.Rank⟧", "RDSL0229: Here goes int, but this is int? and may be null: write '?? value' behind it, or test it with 'is not null' first.");
        Rules.SayOfOutput("decimal", "⟦order.Rank⟧", "RDSL0229: Here goes decimal, but this is int? and may be null: write '?? value' behind it, or test it with 'is not null' first.");
        Rules.SayOfOutput("bool", "⟦order.Paid⟧", "RDSL0229: Here goes bool, but this is bool? and may be null: write '?? value' behind it, or test it with 'is not null' first.");
        Rules.Give("int", ("order.Rank ?? 3", 3), ("if order.Rank is not null then order.Rank else -1", -1));
        Rules.Give("int?", ("order.Rank", null), ("order.Count", 7));
    }

    [Fact]
    public void A_choice_takes_the_side_that_its_condition_says()
    {
        Rules.Give("int", ("if order.Express then 1 else 2", 1), ("if order.Paid then 1 else 2", 2), ("if order.Count > 10 then 1 else if order.Count > 5 then 2 else 3", 2));
        Rules.Give("int?", ("if order.Express then null else 2", null), ("if order.Express then order.Rank else 2", null));
        Rules.Give("decimal", ("if order.Express then order.Count else 2.5", 7m));
        Rules.Give("string?", ("order.Note ?? order.Buyer.Nickname ?? order.Name", "Ada's order"), ("order.Note ?? order.Note", null));
        Rules.Hold("(none ?? order) is order", "none.Agent ?? order.Buyer is Company");
    }
}
