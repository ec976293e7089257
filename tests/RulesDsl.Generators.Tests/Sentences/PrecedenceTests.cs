namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>language.md, section 3: from loosest to tightest.</summary>
public class PrecedenceTests
{
    [Fact]
    public void Or_is_looser_than_and() => Rules.Hold("true or false and false", "not (false and true or false)", "false and false or true", "true or order.Count > 100 and false");

    [Fact]
    public void And_is_looser_than_not() => Rules.Hold("not false and true", "not (not true and true)", "not true or true", "not order.Count > 100 and order.Express");

    [Fact]
    public void Not_is_looser_than_comparisons() => Rules.Hold("not 1 == 2", "not order.Count is 8", "not order.Count in [1, 2]", "not order.Name starts with \"B\"", "not not order.Express");

    [Fact]
    public void Comparisons_are_looser_than_replacement() => Rules.Hold("order.Rank ?? 5 == 5", "order.Rank ?? 5 in 4..6", "order.Note ?? \"none\" starts with \"no\"", "not order.Rank ?? 5 < 5");

    [Fact]
    public void Replacement_is_looser_than_sums()
    {
        Rules.Give("int", ("order.Rank ?? 5 + 1", 6), ("(order.Rank ?? 5) + 1", 6), ("order.Rank ?? order.Rank ?? 3", 3), ("order.Rank ?? 2 * 3", 6));
        Rules.Give("int?", ("order.Rank ?? order.Rank", null));
    }

    [Fact]
    public void Sums_are_looser_than_products() => Rules.Give("int", ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 7 % 4", 7), ("order.Count - 2 * 3", 1));

    [Fact]
    public void Operators_of_one_rank_go_from_the_left()
    {
        Rules.Give("int", ("10 - 4 - 3", 3), ("order.Count - 4 - 3", 0), ("100 % 7 % 2", 0));
        Rules.Give("decimal", ("24 / 4 / 2", 3m), ("order.Total / 2 * 2", 1200.50m), ("24 / (4 / 2)", 12m));
    }

    [Fact]
    public void Products_are_looser_than_a_sign() => Rules.Give("int", ("-2 * 3", -6), ("-order.Count + 10", 3), ("2 * -order.Count", -14), ("-(-order.Count)", 7), ("1 - -1", 2));

    [Fact]
    public void A_sign_is_looser_than_what_follows_a_value()
    {
        Rules.Give("int", ("-abs(-3)", -3), ("-order.Lines.count", -3), ("-order.Share(7)", -1));
        Rules.Give("int?", ("-order.Lines[0].Quantity", -2));
    }

    [Fact]
    public void Paths_calls_and_indexes_chain() =>
        Rules.Give("string?", ("order.Lines[1].Marks[0]", "red"), ("order.Greet(\"Bo\").Substring(0, 3)", "Ada"), ("order.Labels[\"env\"].ToUpper()", "PROD"), ("split(order.Name, \" \")[1]", "order"));

    [Fact]
    public void Comparisons_are_not_chained()
    {
        Rules.Say("⟦1 < order.Count < 10⟧", "RDSL0108: Comparisons are not chained; write '1 < order.Count and order.Count < 10'.");
        Rules.Say("⟦1 == order.Count == 7⟧", "RDSL0108: Comparisons are not chained; write '1 == order.Count and order.Count == 7'.");
        Rules.Say("order.Tier is Gold or ⟦Silver⟧", "RDSL0109: Found 'Silver' where 'or' needs a condition; write 'order.Tier in [Gold, Silver]', or 'Silver' in parentheses if it is one.");
        Rules.Say("order.Tier is Gold or ⟦Silver⟧ or Basic", "RDSL0109: Found 'Silver' where 'or' needs a condition; write 'order.Tier in [Gold, Silver, Basic]', or 'Silver' in parentheses if it is one.");
    }
}
