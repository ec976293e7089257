namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>language.md, section 3: what a name before parentheses opens.</summary>
public class BinderTests
{
    [Fact]
    public void A_name_and_in_behind_a_function_open_a_binder()
        => Rules.Hold("any(l in order.Lines where l.Taxed)", "count(c in order.Codes where c > 4) == 1", "sum(x in order.Codes : x) == 12");

    [Fact]
    public void In_plain_parentheses_it_is_a_membership() =>
        Rules.Hold("(order.Count in [7])", "not (order.Count in [8])", "abs((order.Count)) == 7 and (order.Count in [7])", "any([(4 in order.Codes)])");

    [Fact]
    public void A_binder_hides_an_input() =>
        Rules.Hold("sum(order in order.Lines : order.Quantity) == 7", "any(l in order.Lines where any(l in l.Marks where l == \"big\"))", "first(now in order.Codes) in [4, 8]");

    [Fact]
    public void Binders_nest() => Rules.Hold(
        "any(l in order.Lines where any(m in l.Marks where m == \"big\" and l.Quantity == 2))",
        "sum(l in order.Lines : sum(m in l.Marks : m.length * l.Quantity)) == 15",
        "first(l in order.Lines where count(m in order.Lines where m.Price > l.Price) == 0).Sku == \"B-2\"",
        "all(l in sort(l in order.Lines by l.Price) where l.Price >= min(x in order.Lines : x.Price))",
        "group(l in order.Lines by l.Taxed : first(x in l by x.Price desc).Sku)[true] == \"A-1\"");

    [Fact]
    public void A_collection_of_conditions_may_be_asked_as_it_is() => Rules.Hold("any(order.Lines.Taxed)", "not all(order.Lines.Taxed)", "none(order.Returns.Taxed)");

    [Fact]
    public void A_regex_stands_only_where_a_text_is_matched_or_replaced()
    {
        Rules.Hold("order.Name matches /a/", "replace(order.Name, /[aeiou]/, \"\") == \"Ad's rdr\"", "replace(order.Name, /ADA/i, 'Bo') == \"Bo's order\"", "replace(order.Lines[0].Sku, /^([A-Z])-(\\d)$/, '$2$1') == \"1A\"",
            "replace(order.Note, /a/, \"\") is null", "order.Name.Replace(/a/, \"\") == \"Ad's order\"", "24 / order.Lines.count / 2 == 4", "max(1, 8 / 2) == 4");
        Rules.Say("max(1, ⟦/a/⟧) > 1", "RDSL0236: A regular expression stands only after 'matches' and as what 'replace' looks for.");
        Rules.Say("order.Name matches ⟦\"⟧a\"", "RDSL0101: Found a text; expected a regex such as /^gp[23]$/. A regex stands between slashes: 'matches /a/'.");
        Rules.Say("order.Name == ⟦/⟧a/", "RDSL0101: Found '/'; expected a value.");
        Rules.Say("⟦/⟧a/ == order.Name", "RDSL0101: Found '/'; expected a value.");
    }

    [Fact]
    public void A_regex_must_run_without_backtracking()
    {
        Rules.Say("order.Name matches ⟦/(a)\\1/⟧", "RDSL0233: This regular expression cannot be used: it looks back at what it has matched (a group reference, a lookaround or an atomic group), which takes time without limit.");
        Rules.Say("order.Name matches ⟦/a(?=b)/⟧", "RDSL0233: This regular expression cannot be used: it looks back at what it has matched (a group reference, a lookaround or an atomic group), which takes time without limit.");
        Rules.Say("replace(order.Name, ⟦/(?>a)/⟧, \"\") is empty", "RDSL0233: This regular expression cannot be used: it looks back at what it has matched (a group reference, a lookaround or an atomic group), which takes time without limit.");
        Rules.Say("order.Name matches ⟦/(a/⟧", "RDSL0233: This regular expression cannot be used: Invalid pattern '(a' at offset 2. Not enough )'s.");
    }
}
