namespace RulesDsl.Language.Tests.Formatting;

public sealed class TextPrinterTests
{
    [Fact]
    public void A_module_is_laid_out_as_a_careful_person_would() => Assert.Equal(
        """
        namespace Shop.Pricing
        using Shop
        nullable strict
        allow RDSL0305

        enum Tier { Silver, Gold }

        fact Discount {
          percent: decimal,
          reason: string?,
          in: map<string, int[]>,
        }

        param overdraft: decimal = 500

        function Net(gross: decimal) -> decimal = gross / 1.25

        ruleset Discounts(order: Order, now: DateTimeOffset) -> Discount
          hit output order
          complete
          let big = order.Total >= 1_000

        rule 'gold customer, "big" order'  [tags: loyalty cost-saving, description: "a, b", from: 2026-01-01]
          when order.Customer.Tier is Gold
           and big
          then percent = 15
               reason  = "gold"

        rule "short"
          when order.Old
          then percent = 1, reason = "old"

        otherwise
          then stop

        test "gold"
          given order = { Total: 1200, Lines: [{ Price: 5 }, { }] }
                now   = 2026-05-01T10:00Z
          expect percent = 15

        test "none"
          expect rule "short"
        """,
        Printing.Text("""
            namespace  Shop . Pricing
            using Shop
            nullable strict
            allow RDSL0305
            enum Tier {Silver,Gold,}
            fact Discount{ percent : decimal,
            reason:string ?, in:map<string,int [ ]> }
            param overdraft:decimal=500
            function Net(gross:decimal)->decimal=(gross/1.25)
            ruleset Discounts(order:Order,now:DateTimeOffset)->Discount
            let big=order.Total>=1_000
            complete
            hit output order
            test 'gold' given order={Total:1200,Lines:[{Price:5},{}]}
            now=2026-05-01T10:00Z
            expect percent=15
            test "none" expect rule "short"
            otherwise then stop
            rule "gold customer, \"big\" order" [ tags:loyalty cost-saving, description:"a, b", from:2026-01-01 ]
            when order.Customer.Tier is Gold
            and big then percent=15,
            reason="gold"
            rule "short" when order.Old then percent=1,reason="old"
            """));

    [Fact]
    public void The_bars_of_a_table_stand_below_each_other_and_its_numbers_on_the_right() => Assert.Equal(
        """
        table Fee(order: Order) -> decimal
          hit unique
          | name   | order.Weight | order.Country   | => fee |
          | near   | <= 1         | "SE", "NO"      |   4.90 |
          | a b    | 1 <.. 10     | not("SE", "NO") |  24.00 |
          | "1st|" | -            | -               |     60 |

        otherwise
          then 0

        test "fees"
          | order.Weight | name   | => fee | => rule |
          |            1 | light  | 4.90   | near    |
          |           20 | "a, b" | -      | -       |
        """,
        Printing.Text("""
            table Fee(order: Order) -> decimal
            hit unique
            |name|order.Weight|order.Country|=>fee
            |near|<=1|"SE","NO"|4.90
            |a b|1<..10|not ("SE","NO")|24.00
            |"1st|"|-|-|60
            otherwise then 0
            test "fees"
            |order.Weight|name|=>fee|=>rule|
            |1|light|4.90|near|
            |20|"a, b"|-|-|
            """));

    [Fact]
    public void A_graph_has_its_clauses_below_its_jobs() => Assert.Equal(
        """
        graph Sync(request: Request)
          triggers every "0 6 * * 1", on Recommendations when severity is High
          schedule waves

        job billing -> Batch
          retry 5 times backoff 2s..2m, timeout 10m
        job ticket(rec) -> Ticket
          for each rec in recommend by rec.Id, at most 8 at once
          when a
           and b
          needs billing, @retry
          run none failed, undo close, concurrency database 4, signal Approval within 2d, otherwise fail

        job total(ticket) -> decimal = sum(t in ticket : t.Saving)
        """,
        Printing.Text("""
            graph Sync(request: Request)
            schedule waves
            triggers every "0 6 * * 1", on Recommendations when severity is High
            job billing -> Batch  timeout 10m retry 5 times backoff 2s..2m
            job ticket(rec) -> Ticket concurrency database 4 undo close signal Approval within 2d otherwise fail
              needs billing, @retry
              when a
                and b run none failed
              for each rec in recommend by rec.Id, at most 8 at once

            job total(ticket) -> decimal = sum(t in ticket:t.Saving)
            """));

    [Fact]
    public void What_is_too_long_for_a_line_is_broken() => Assert.Equal(
        """
        ruleset Discounts(
            order: Some.Long.Namespace.Of.The.Shop.Order,
            customer: Some.Long.Namespace.Of.The.Shop.Customer,
            now: DateTimeOffset) -> Discount
          let size = if order.TotalOfAllTheLinesThatAreTaxed is null
                     then ""
                     else if order.Total < 10 then "a small order" else "an order of {order.Total}"

        rule "long"
          [tags: the first of many tags that go on and on until they reach the end of the line or even more,
           description: "this is a description"]
          when order.TotalOfAllTheLinesThatAreTaxed >= 1000
           and (order.Country in ["Sweden", "Norway", "Denmark", "Finland", "Iceland", "Germany", "the Netherlands"]
                or order.Express and order.Country not in ["Greece", "Portugal"])
          then percent     = 15
               description = "a text that is so long that it does not fit onto the line that the other member stands on"

        test "long"
          given order = { Total: 1200,
                          Lines: [{ Price: 5, Description: "the first of the lines", Category: "household", Taxed: true },
                                  { Price: 6, Description: "the second of the lines", Category: "garden", Taxed: false }] }
          expect none
        """,
        Printing.Text("""
            ruleset Discounts(order: Some.Long.Namespace.Of.The.Shop.Order, customer: Some.Long.Namespace.Of.The.Shop.Customer, now: DateTimeOffset) -> Discount
              let size = if order.TotalOfAllTheLinesThatAreTaxed is null then "" else if order.Total < 10 then "a small order" else "an order of {order.Total}"
            rule "long" [tags: the first of many tags that go on and on until they reach the end of the line or even more, description: "this is a description"]
              when order.TotalOfAllTheLinesThatAreTaxed >= 1000 and (order.Country in ["Sweden", "Norway", "Denmark", "Finland", "Iceland", "Germany", "the Netherlands"] or order.Express and order.Country not in ["Greece", "Portugal"])
              then percent = 15, description = "a text that is so long that it does not fit onto the line that the other member stands on"
            test "long"
              given order = { Total: 1200, Lines: [{ Price: 5, Description: "the first of the lines", Category: "household", Taxed: true }, { Price: 6, Description: "the second of the lines", Category: "garden", Taxed: false }] }
              expect none
            """));

    [Fact]
    public void Objects_in_tests_fill_their_lines_unless_the_author_gave_each_member_its_own() => Assert.Equal(
        """
        function Fee(order: Order) -> int = 1

        test "filled"
          given order = { Kind: Disk, SizeClass: "gp2", SizeGb: 100, Attached: false, Created: 2026-01-31T08:00Z,
                          MonthlyCost: 25,
                          Tags: ["the first of some tags", "the second", "the third", "the fourth", "more", "and yet more",
                                 @rule] }
          expect 1

        test "each on its own"
          given order = { Kind: Disk,
                          Customer: { Name: "Ada", Tier: Gold },
                          rule: complete }
          expect [{ Fee: 1 },
                  { Fee: 2 }]

        test "some together"
          given order = { Kind: Disk, Size: 100, Attached: false }
          expect 1
        """,
        Printing.Text("""
            function Fee(order: Order) -> int = 1
            test "filled"
              given order = { Kind: Disk, SizeClass: "gp2", SizeGb: 100, Attached: false, Created: 2026-01-31T08:00Z, MonthlyCost: 25, Tags: ["the first of some tags", "the second", "the third", "the fourth", "more", "and yet more", rule] }
              expect 1
            test "each on its own"
              given order = {
                  Kind: Disk,
                  Customer: { Name: "Ada", Tier: Gold },
                  rule: complete,
                }
              expect [
                { Fee: 1 },
                { Fee: 2 },
              ]
            test "some together"
              given order = { Kind: Disk, Size: 100,
                  Attached: false }
              expect 1
            """));

    [Fact]
    public void An_empty_module_is_an_empty_file() => Assert.Equal("", Printing.Text(""));

    [Fact]
    public void What_could_not_be_read_is_not_printed()
    {
        var module = RuleParser.Parse("a.rules", "knowledge Fraud\n").Module;

        Assert.Throws<InvalidOperationException>(() => RulePrinter.Print(module, Spelling.Text));
        Assert.Throws<InvalidOperationException>(() => RulePrinter.Print(module, Spelling.Yaml));
    }

    [Theory]
    [InlineData("param a: int = 1\nparam b: int = 2 # two\n# three\nparam c: int = 3")]
    [InlineData("enum A { B, C }\nenum D { E }\n\nenum F { G }")]
    [InlineData("fact A { b: int }\nfact C { d: int }\n\nfact E {\n  f: int,\n  g: int,\n}\n\nfact G { h: int }")]
    [InlineData("function F(n: int) -> int = n + 1\nfunction G(n: int) -> int = n + 2\n\nfunction H(n: int) -> int = n\n\ntest \"a\"\n  given n = 1\n  expect 1\n\nfunction I(n: int) -> int = 1")]
    public void Declarations_of_one_kind_stay_together_where_each_is_a_line(string text) =>
        Assert.Equal(text.Replace(" # two", "  # two", StringComparison.Ordinal), Printing.Text(text));

    [Theory]
    [InlineData("param a: int = 1\nenum B { C }", "param a: int = 1\n\nenum B { C }")]
    [InlineData("param a: int[] = [1,\n  2]\nparam b: int = 2", "param a: int[] = [1, 2]\n\nparam b: int = 2")]
    [InlineData("param a: int = 1\nfunction F(n: int) -> int = n\ntest \"a\" given n = 1 expect 1\nfunction G(n: int) -> int = n", "param a: int = 1\n\nfunction F(n: int) -> int = n\n\ntest \"a\"\n  given n = 1\n  expect 1\n\nfunction G(n: int) -> int = n")]
    public void Others_stand_apart(string text, string printed) => Assert.Equal(printed, Printing.Text(text));
}
