namespace RulesDsl.Generators.Tests.Names;

/// <summary>An exact match in any scope beats one that ignores case and <c>_</c>; then binder, member, let, input, param, enum, static. Two that fit are an error that names both.</summary>
public sealed class LookupTests
{
    private const string CSharp = """
        namespace Shop
        {
            public enum Tier { Silver, Gold }
            public enum Loud { gold, GOLD, Silver }
            public sealed record Order(int Total, Tier Tier = Tier.Silver) { public int UnitPrice { get; init; } public int Unitprice { get; init; } }
            public static class Limits { public static int MaxTotal => 100; }
            public sealed class Box { public int Size { get; set; } public static int MaxSize => 9; }
        }
        namespace Shop.East { public static class Rates { public static int Best => 1; } }
        namespace Shop.West { public static class Rates { public static int Best => 2; } }
        """;

    [Fact]
    public void A_let_of_exactly_that_name_comes_before_a_member_that_fits_loosely() =>
        Assert.Equal(true, new Spelled("order: Order", "total == 2 and Total == 1", Lets: [("total", "order.Total + 1")]).Ask(CSharp, "new Order(1)"));

    [Fact]
    public void An_input_of_exactly_that_name_comes_before_a_let_that_fits_loosely() =>
        Assert.Equal(true, new Spelled("n: int, m: int", "n == 1 and N == 5", Lets: [("N", "m")]).Ask(CSharp, "1, 5"));

    [Fact]
    public void A_param_of_exactly_that_name_comes_before_an_input_that_fits_loosely() =>
        Assert.Equal(true, new Spelled("maxTotal: int, m: int", "max_total == 7 and maxTotal == 1 and MAXTOTAL == 1", Params: [("max_total", "int", "7")]).Ask(CSharp, "1, 5"));

    [Fact]
    public void A_member_of_the_enum_of_exactly_that_name_comes_before_an_input_that_fits_loosely() =>
        Assert.Equal(true, new Spelled("tier: Tier, gold: Tier", "tier is Gold and Gold == tier and tier in [Gold] and gold is Silver").Ask(CSharp, "Tier.Gold, Tier.Silver"));

    [Fact]
    public void A_type_of_exactly_that_name_comes_before_an_input_that_fits_loosely() =>
        Assert.Equal(true, new Spelled("limits: int[], n: int", "Limits.MaxTotal == 100 and limits.count == 2").Ask(CSharp, "[1, 2], 1"));

    [Fact]
    public void An_input_comes_before_its_own_type_where_the_type_has_nothing_of_that_name() =>
        Assert.Equal(true, new Spelled("box: Box, n: int", "Box.Size == 3 and Box.MaxSize == 9").Ask(CSharp, "new Box { Size = 3 }, 1"));

    [Fact]
    public void A_binder_comes_before_a_member() =>
        Assert.Equal(true, new Spelled("order: Order", "any(Total in [5, 6] where Total == 6) and Total == 1").Ask(CSharp, "new Order(1)"));

    [Fact]
    public void A_member_comes_before_a_let() =>
        Assert.Equal(true, new Spelled("order: Order", "Total == 1", Lets: [("Total", "order.Total + 1")]).Ask(CSharp, "new Order(1)"));

    [Fact]
    public void A_let_comes_before_an_input() =>
        Assert.Equal(true, new Spelled("n: int, m: int", "n == 6", Lets: [("n", "m + 1")]).Ask(CSharp, "1, 5"));

    [Fact]
    public void An_input_comes_before_a_param() =>
        Assert.Equal(true, new Spelled("n: int, m: int", "n == 1", Params: [("n", "int", "9")]).Ask(CSharp, "1, 5"));

    [Fact]
    public void A_param_comes_before_a_member_of_the_enum() =>
        Assert.Equal(true, new Spelled("tier: Tier, m: int", "tier is Gold", Params: [("Gold", "Tier", "Silver")]).Ask(CSharp, "Tier.Silver, 5"));

    [Fact]
    public void A_member_of_the_enum_comes_before_a_type() =>
        Assert.Equal(true, new Spelled("tier: Tier, m: int", "tier is Gold").Ask(CSharp + "namespace Shop { public sealed class Gold; }", "Tier.Gold, 5"));

    [Theory]
    [InlineData("ORDER.total == 1")]
    [InlineData("Order_.TO_TAL == 1")]
    [InlineData("order.tier is gold or order.tier is SILVER")]
    [InlineData("limits.max_total == 100")]
    [InlineData("tier.gold != order.Tier")]
    [InlineData("order.Tier == TIER.silver")]
    [InlineData("NOW > 2026-01-01T00:00Z and Today > 2026-01-01")]
    public void Case_and_underscores_do_not_count_where_nothing_fits_exactly(string condition) =>
        Assert.Equal(true, new Spelled("order: Order, n: int", condition).Ask(CSharp, "new Order(1), 1"));

    [Theory]
    [InlineData("order: Order", "unit_price > 1", "RDSL0221: 'unit_price' may be 'UnitPrice' or 'Unitprice': write the exact name.")]
    [InlineData("order: Order, n: int", "order.unit_price > 1", "RDSL0221: 'unit_price' may be 'UnitPrice' or 'Unitprice': write the exact name.")]
    [InlineData("loud: Loud", "loud is Gold", "RDSL0221: 'Gold' may be 'gold' or 'GOLD': write the exact name.")]
    [InlineData("loud: Loud", "loud == Loud.Gold", "RDSL0221: 'Gold' may be 'gold' or 'GOLD': write the exact name.")]
    [InlineData("my_n: int, myN: int", "MyN > 1", "RDSL0221: 'MyN' may be 'my_n' or 'myN': write the exact name.")]
    [InlineData("n: int", "n > Rates.Best", "RDSL0202: 'Rates' may be Shop.East.Rates or Shop.West.Rates: write the full name.")]
    public void Two_that_fit_equally_well_are_an_error_that_names_both(string inputs, string condition, string message) =>
        Assert.Equal([message], new Spelled(inputs, condition, Usings: ["Shop.East", "Shop.West"]).Mistakes(CSharp));

    [Fact]
    public void Two_sets_that_fit_equally_well_are_an_error_that_names_both() => Assert.Equal(
        ["RDSL0221: 'Fee' may be 'A.Fee' or 'B.Fee': write the exact name."],
        new Spelled("n: int", "Fee(n)", Usings: ["A", "B"]).Mistakes(CSharp, Fee("a.rules", "A", "Fee"), Fee("b.rules", "B", "Fee")));

    [Fact]
    public void A_set_of_exactly_that_name_comes_before_one_nearer_that_fits_loosely() => Assert.Equal(
        true,
        new Spelled("n: int", "fee(n) and not Fee(n)", Usings: ["A"]).Ask(CSharp, "1", Fee("a.rules", "A", "fee"), ("b.rules", "namespace Shop\nfunction Fee(n: int) -> bool = false\n")));

    [Fact]
    public void A_nearer_set_hides_a_farther_one() => Assert.Equal(
        true,
        new Spelled("n: int", "Fee(n)", Usings: ["A"]).Ask(CSharp, "1", ("a.rules", "namespace A\nfunction Fee(n: int) -> bool = false\n"), Fee("b.rules", "Shop", "Fee")));

    [Fact]
    public void A_function_of_the_language_of_exactly_that_name_comes_before_one_that_fits_loosely() => Assert.Equal(
        true,
        new Spelled("d: decimal", "round(d) == 2 and Round(d) == 7").Ask(CSharp, "2.4m", ("a.rules", "namespace Shop\nfunction Round(d: decimal) -> decimal = 7\n")));

    [Fact]
    public void Types_of_both_usings_are_told_apart_by_their_full_names() =>
        Assert.Equal(true, new Spelled("n: int", "Shop.East.Rates.Best == 1 and Shop.West.Rates.Best == 2", Usings: ["Shop.East", "Shop.West"]).Ask(CSharp, "1"));

    private static (string Name, string Text) Fee(string file, string space, string name) => (file, $"namespace {space}\nruleset {name}(n: int) -> bool\notherwise then true\n");
}
