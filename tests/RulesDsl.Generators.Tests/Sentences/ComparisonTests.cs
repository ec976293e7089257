namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>language.md, section 3: the comparisons.</summary>
public class ComparisonTests
{
    [Fact]
    public void Values_are_compared_by_the_signs_of_CSharp()
    {
        Rules.Hold(
            "order.Count == 7", "order.Count != 8", "order.Count < 8", "order.Count <= 7", "order.Count > 6", "order.Count >= 7", "order.Day < 2026-05-01", "order.Age > 1d",
            "order.Created == 2026-04-01T10:00Z", "order.Cutoff > time(12, 0)", "order.Tier >= Silver", "order.Name > \"Ada\"", "order.Score == 2.5");
        Rules.DoNotHold("order.Count == 8", "order.Count != 7", "order.Count < 7", "order.Count <= 6", "order.Count > 7", "order.Count >= 8", "order.Tier < Silver", "order.Name < \"Ada\"");
    }

    [Fact]
    public void Is_and_is_not_compare_with_a_value()
    {
        Rules.Hold("order.Tier is Gold", "order.Tier is Tier.Gold", "order.Tier is not Silver", "order.Count is 7", "order.Express is true", "order.Name is not \"Bo\"", "order.Wish is not Gold");
        Rules.DoNotHold("order.Tier is Silver", "order.Tier is not Gold", "order.Wish is Gold");
    }

    [Fact]
    public void Is_null_asks_whether_there_is_a_value()
    {
        Rules.Hold("order.Rank is null", "order.Note is null", "none is null", "none.Name is null", "order.Buyer.BirthDate is not null", "order.Agent.Referrer.Name is null");
        Rules.DoNotHold("order.Rank is not null", "order.Buyer.Referrer is null");
    }

    [Fact]
    public void Is_empty_asks_for_characters_and_elements()
    {
        Rules.Hold(
            "order.Note is empty", "\"\" is empty", "order.Labels[\"owner\"] is empty", "order.Drafts is empty", "order.Returns is empty", "order.Frozen is empty", "order.Stock is empty",
            "order.Name is not empty", "order.Lines is not empty", "order.Codes is not empty", "order.Walk is not empty", "order.Labels is not empty", "order.Drafts.Sku is empty", "order.Lines.Sku is not empty");
        Rules.DoNotHold("order.Name is empty", "order.Lines is empty", "order.Note is not empty", "order.Walk is empty");
    }

    [Fact]
    public void Is_with_a_type_asks_for_a_subclass()
    {
        Rules.Hold("order.Buyer is Company", "order.Buyer is Customer", "order.Agent is not Company", "order.Buyer.Referrer is not Company");
        Rules.DoNotHold("order.Agent is Company", "order.Buyer is not Company", "none.Buyer is Company");
        Rules.Say("⟦order.Buyer is Address⟧", "RDSL0224: Customer and Address can never be equal: compare values of one type.");
    }

    [Fact]
    public void In_takes_a_list_or_a_collection()
    {
        Rules.Hold(
            "order.Count in [1, 7]", "order.Tier in [Gold, Silver]", "order.Name in [\"Bo\", \"Ada's order\"]", "4 in order.Codes", "\"vip\" in order.Tags", "order.Wish in [Gold, null]", "order.Count not in [1, 2]",
            "5 not in order.Codes", "order.Day in [2026-04-30]", "order.Count in (([7]))", "order.Lines[0].Sku in order.Lines.Sku", "order.Buyer in [order.Buyer]");
        Rules.DoNotHold("order.Count in [1, 2]", "order.Count not in [7]", "5 in order.Codes", "order.Tier in [Silver]");
    }

    [Fact]
    public void Both_ends_of_a_range_are_in_it_unless_a_sign_leaves_one_out()
    {
        Rules.Hold(
            "order.Count in 7..10", "order.Count in 1..7", "order.Count in 6 <.. 7", "order.Count in 7 ..< 8", "order.Count not in 7 <.. 10", "order.Count not in 1 ..< 7", "order.Total in 1200.50..1200.50",
            "order.Day in 2026-04-01..2026-04-30", "order.Created in now - 31d .. now", "order.Name in \"A\"..\"B\"", "order.Age in 1d..2d", "order.Count in order.Lines.count..order.Count", "order.Score in 2..3");
        Rules.DoNotHold("order.Count in 8..10", "order.Count in 7 <.. 10", "order.Count in 1 ..< 7", "order.Day in 2026-05-01..2026-05-31", "order.Name in \"B\"..\"C\"");
    }

    [Fact]
    public void Between_is_a_range_with_both_ends()
    {
        Rules.Hold("order.Count between 7 and 10", "order.Count between 1 and 7", "order.Count not between 8 and 10", "order.Count between 1 and 10 and order.Express", "order.Total between 1_000 and 2_000");
        Rules.DoNotHold("order.Count between 8 and 10", "order.Count not between 7 and 7");
    }

    [Fact]
    public void What_can_never_be_equal_is_an_error()
    {
        Rules.Say("⟦order.Total == order.Name⟧", "RDSL0224: decimal and string can never be equal: compare values of one type.");
        Rules.Say("⟦order.Tier is now.DayOfWeek⟧", "RDSL0224: Tier and DayOfWeek can never be equal: compare values of one type.");
        Rules.Say("⟦order.Buyer == order.Lines[0]⟧", "RDSL0224: Customer and Line can never be equal: compare values of one type.");
        Rules.Say("⟦order.Id == order.Name⟧", "RDSL0224: guid and string can never be equal: compare values of one type.");
        Rules.Say("order.Count in [1, ⟦\"a\"⟧]", "RDSL0224: int and string can never be equal: compare values of one type.");
        Rules.Say("⟦order.Name in order.Codes⟧", "RDSL0224: int and string can never be equal: compare values of one type.");
        Rules.Say("⟦order.Codes contains \"a\"⟧", "RDSL0224: int and string can never be equal: compare values of one type.");
        Rules.Say("⟦order.Express == 1⟧", "RDSL0224: bool and int can never be equal: compare values of one type.");
        Rules.Say("⟦order.Age == 5⟧", "RDSL0224: duration and int can never be equal: compare values of one type.");
    }
}
