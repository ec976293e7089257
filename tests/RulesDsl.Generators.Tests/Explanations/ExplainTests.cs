namespace RulesDsl.Generators.Tests.Explanations;

/// <summary>What <c>Explain</c> tells as text.</summary>
public sealed class ExplainTests
{
    private const string Discounts = """
        ruleset Discounts(order: Order, now: datetime) -> Discount
          hit first

        let margin = order.Total * 2

        rule "gold customer, big order"
          when order.Customer.Tier is Gold
           and order.Total >= 1000
          then Percent = 15, Reason = "gold"

        rule "birthday"  [from: 2026-01-01, to: 2026-12-31]
          when order.Customer.BirthDate is not null and order.Customer.BirthDate.Month == now.Month
          then Percent = 10, Reason = "happy birthday"

        rule "old"  [to: 2025-12-31]
          when order.Express
          then Percent = 9, Reason = "old"

        rule "off"  [enabled: false]
          when order.Express
          then Percent = 8, Reason = "off"

        rule "heavy"
          when order.Weight > 10 or not (order.Country in ["SE", "NO"])
          then Percent = 7, Reason = "heavy"

        rule "margin"
          when margin + 1 > order.Total
          then Percent = 2, Reason = "margin"

        otherwise
          then Percent = 0, Reason = "none"

        """;

    private const string Yaml = """
        namespace: Shop
        ---
        ruleset: Discounts
        inputs: { order: Order, now: datetime }
        output: Discount
        hit: first
        let: { margin: order.Total * 2 }
        rules:
          - rule: gold customer, big order
            when:
              all:
                - order.Customer.Tier is Gold
                - order.Total: ">= 1000"
            then: { Percent: 15, Reason: gold }
          - rule: heavy
            when:
              any:
                - order.Weight > 10
                - { order.Country: "not(SE, NO)" }
            then: { Percent: 7, Reason: heavy }
          - rule: margin
            when: margin + 1 > order.Total
            then: { Percent: 2, Reason: margin }
        otherwise: { then: { Percent: 0, Reason: none } }

        """;

    [Fact]
    public void Every_rule_tells_its_conditions_and_the_values_that_they_use() => Assert.Equal("""
        Discounts: Discount { Percent = 2, Reason = margin }, from "margin"
        let margin is 500
        ✗ gold customer, big order
            ✓ order.Customer.Tier is Gold  (order.Customer.Tier is Gold)
            ✗ order.Total >= 1000  (order.Total is 250)
        ✗ birthday
            ✗ order.Customer.BirthDate is not null  (order.Customer.BirthDate is null)
            · order.Customer.BirthDate.Month == now.Month
        ✗ old: holds until 2025-12-31
        · off: disabled
        ✗ heavy
            ✗ one of
              ✗ order.Weight > 10  (order.Weight is null; null counts as no)
              ✗ not
                ✓ order.Country in ["SE", "NO"]  (order.Country is "SE")
        ✓ margin: gives Discount { Percent = 2, Reason = margin }
            ✓ margin + 1 > order.Total  (margin + 1 is 501, margin is 500, order.Total is 250)
        · 1 more rule was not tried

        """, Shop.Run("return Discounts.Explain(new(250), new(2026, 5, 1, 10, 0, 0, default)).ToString();", Discounts));

    [Fact]
    public void The_yaml_spelling_is_explained_as_it_is_written() => Assert.Equal("""
        Discounts: Discount { Percent = 2, Reason = margin }, from "margin"
        let margin is 500
        ✗ gold customer, big order
            ✓ order.Customer.Tier is Gold  (order.Customer.Tier is Gold)
            ✗ order.Total: >= 1000  (order.Total is 250)
        ✗ heavy
            ✗ one of
              ✗ order.Weight > 10  (order.Weight is null; null counts as no)
              ✗ order.Country: not(SE, NO)  (order.Country is "SE")
        ✓ margin: gives Discount { Percent = 2, Reason = margin }
            ✓ margin + 1 > order.Total  (margin + 1 is 501, margin is 500, order.Total is 250)
        · 1 more rule was not tried

        """, Shop.Run("return Discounts.Explain(new(250), new(2026, 5, 1, 10, 0, 0, default)).ToString();", ("shop.rules.yaml", Yaml)));

    [Fact]
    public void A_row_tells_its_cells_by_their_columns() => Assert.Equal("""
        Fee: 19.90, from "row 3"
        ✗ row 1
            ✗ order.Weight: <= 1  (order.Weight is null; null counts as no)
            · order.Country: "SE", "NO"
        ✗ row 2: order.Country: not("SE", "NO")  (order.Country is "SE")
        ✓ row 3: gives 19.90
            ✓ order.Country: "SE"  (order.Country is "SE")
            ✓ order.Total / 2: 100 .. 200  (order.Total / 2 is 125, order.Total is 250)
        · row 4: not tried
            · order.Weight: > 10

        """, Shop.Run("return Fee.Explain(new(250)).ToString(ExplanationDetail.Everything);", """
        table Fee(order: Order) -> decimal
          hit first
          | order.Weight | order.Country      | order.Total / 2 | => fee |
          | <= 1         | "SE", "NO"         | -               |   4.90 |
          | -            | not("SE", "NO")    | -               |   9.90 |
          | -            | "SE"               | 100 .. 200      |  19.90 |
          | > 10         | -                  | -               |     60 |

        """));

    [Fact]
    public void A_row_of_a_file_is_shown_where_it_stands() => Assert.Equal(
        "fees.rules.csv 3 fees.rules.csv(3,5) order.Weight: 1 <.. 10 order.Country: not(SE, NO)|near, far",
        Shop.Run("""
            var explanation = Fees.Explain(new(250, 5, "US"));
            var far = explanation.Rules[1];
            return $"{far.Rule.File} {far.Rule.Line} {far.Condition!.Conditions[0].Place} {string.Join(" ", far.Condition.Conditions.Select(it => it.Text))}|{string.Join(", ", explanation.Rules.Select(it => it.Rule))}";
            """, ("shop.rules", "namespace Shop\n# order.Weight, and a long line before the table, so that places of both files are the same.\ntable Fees(order: Order) -> decimal\n  | name | order.Weight | order.Country | => fee |\n  rows \"fees.rules.csv\"\n"),
            ("fees.rules.csv", "name,order.Weight,order.Country,fee\nnear,<= 1,\"SE, NO\",4.90\nfar,1 <.. 10,\"not(SE, NO)\",24.00\n")));

    [Fact]
    public void A_quantifier_shows_the_element_that_decided() => Assert.Equal("""
        Test: 1, from "it"
        ✓ it: gives 1
            ✓ any(l in order.Lines where l.Price > 100 and l.Product starts with "d")  (order.Lines is [Line { Product = ink, Price = 5 }, Line { Product = desk, Price = 120 }])
              ✓ all of
                ✓ l.Price > 100  (l.Price is 120)
                ✓ l.Product starts with "d"  (l.Product is "desk")
            ✓ not
              ✗ all(l in order.Lines where l.Price > 100)  (order.Lines is [Line { Product = ink, Price = 5 }, Line { Product = desk, Price = 120 }])
                ✗ l.Price > 100  (l.Price is 5)
            ✓ none(l in order.Lines where l.Price > 1000)  (order.Lines is [Line { Product = ink, Price = 5 }, Line { Product = desk, Price = 120 }])
            ✓ sum(l in order.Lines : l.Price) > 100  (sum(l in order.Lines : l.Price) is 125)

        """, Shop.Run("return Test.Explain(new(250)).ToString();", """
        ruleset Test(order: Order) -> int
        rule "it"
          when any(l in order.Lines where l.Price > 100 and l.Product starts with "d")
           and not (all(l in order.Lines where l.Price > 100))
           and none(l in order.Lines where l.Price > 1000)
           and sum(l in order.Lines : l.Price) > 100
          then 1

        """));

    [Fact]
    public void A_condition_of_several_lines_is_shown_on_one() => Assert.Equal(
        "order.Total > if order.Express then 1 else 2",
        Shop.Run("return Test.Explain(new(250)).Rules[0].Condition!.Text;", """
        ruleset Test(order: Order) -> int
        rule "it"
          when order.Total >
               if order.Express
                 then 1
                 else 2
          then 1

        """));

    [Theory]
    [InlineData("shop.rules", Discounts)]
    [InlineData("shop.rules.yaml", Yaml)]
    public void Ends_of_lines_change_nothing(string file, string rules)
    {
        const string run = "return Discounts.Explain(new(250), new(2026, 5, 1, 10, 0, 0, default)).ToString();";
        var text = file.EndsWith(".yaml", StringComparison.Ordinal) ? rules : "namespace Shop\n" + rules;

        Assert.Equal(Shop.Run(run, (file, text)), Shop.Run(run, (file, text.Replace("\n", "\r\n", StringComparison.Ordinal))));
    }

    [Fact]
    public void Scalars_and_tables_of_yaml_are_shown_as_they_are_written() => Assert.Equal("""
        Folded: 1, from "it"
        ✓ it: gives 1
            ✓ all of
              ✓ order.Total > 1  (order.Total is 250)
              ✓ order.Country == "SE"  (order.Country is "SE")
            ✓ order.Country in ["SE", ''NO'']  (order.Country is "SE")
        Fee: 9.90, from "row 2"
        ✗ row 1: order.Total: <= 100  (order.Total is 250)
        ✓ row 2: gives 9.90
            ✓ order.Total: > 100  (order.Total is 250)
            ✓ order.Country: SE, NO  (order.Country is "SE")

        """, Shop.Run("return Folded.Explain(new(250)).ToString() + Fee.Explain(new(250));", ("shop.rules.yaml", """
        namespace: Shop
        ---
        ruleset: Folded
        inputs: { order: Order }
        output: int
        rules:
          - rule: it
            when:
              all:
                - >-
                  order.Total > 1
                  and order.Country == "SE"
                - 'order.Country in ["SE", ''NO'']'
            then: 1
        ---
        table: Fee
        inputs: { order: Order }
        output: decimal
        columns: [order.Total, order.Country, => fee]
        rows:
          - [<= 100, "-", 4.90]
          - ["> 100", "SE, NO", 9.90]

        """)));

    [Fact]
    public void What_takes_anything_is_no_condition() => Assert.Equal("""
        Test: 1, from "it"
        ✓ it: gives 1
            ✓ order.Total: >= 1  (order.Total is 250)

        """, Shop.Run("return Test.Explain(new(250)).ToString();", ("shop.rules.yaml", """
        namespace: Shop
        ---
        ruleset: Test
        inputs: { order: Order }
        output: int
        rules:
          - rule: it
            when: { order.Country: "-", order.Total: ">= 1" }
            then: 1

        """)));
}
