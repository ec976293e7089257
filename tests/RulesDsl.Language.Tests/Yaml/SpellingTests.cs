using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Yaml;

/// <summary>Whatever one spelling can say the other can, and both parse to the same tree.</summary>
public sealed class SpellingTests
{
    [Fact]
    public void A_head_says_the_same_in_both_spellings() => Same(
        """
        namespace Shop.Pricing
        using Shop
        using Shop.Customers
        nullable strict
        allow RDSL0305
        """,
        """
        namespace: Shop.Pricing
        using: [Shop, Shop.Customers]
        nullable: strict
        allow: RDSL0305
        """);

    [Fact]
    public void Enums_and_facts_say_the_same_in_both_spellings() => Same(
        """
        enum Severity { Low, Medium, High }
        fact Recommendation { id: long, tags: map<string, string>?, seen: datetime[] }
        """,
        """
        enum: Severity
        members: [Low, Medium, High]
        ---
        fact: Recommendation
        fields: { id: long, tags: "map<string, string>?", seen: "datetime[]" }
        """);

    [Fact]
    public void Params_and_functions_say_the_same_in_both_spellings() => Same(
        """
        param overdraft: decimal = 500
        param greeting: string = "hello {overdraft}"
        param countries: string[] = ["SE", "NO"]
        function Net(gross: decimal, rate: decimal?) -> decimal = gross / (1 + (rate ?? 25%))
        test "a fifth" given gross = 125, rate = null expect 100
        test "nothing" given gross = 0 expect error
        function Now() -> datetime = now
        """,
        """
        param: overdraft
        type: decimal
        default: 500
        ---
        param: greeting
        type: string
        default: hello {overdraft}
        ---
        param: countries
        type: string[]
        default: [SE, NO]
        ---
        function: Net
        inputs: { gross: decimal, rate: decimal? }
        output: decimal
        value: gross / (1 + (rate ?? 25%))
        tests:
          - { test: a fifth, given: { gross: 125, rate: null }, expect: 100 }
          - { test: nothing, given: { gross: 0 }, expect: error }
        ---
        function: Now
        output: datetime
        value: now
        """);

    [Fact]
    public void A_ruleset_says_the_same_in_both_spellings() => Same(
        """
        namespace Shop.Pricing
        using Shop

        # The best discount that an order can get.
        ruleset Discounts(order: Order, now: DateTimeOffset) -> Discount
          hit first
          complete
          let total = sum(l in order.Lines : l.Price)

        rule "gold customer, big order"  [tags: loyalty gold, priority: 5]
          when order.Customer.Tier is Gold
           and total >= 1000
          then Percent = 15
               Reason  = "gold customer, {order.Total:0.00} in one order"

        rule "birthday"  [from: 2026-01-01, to: 2026-12-31, description: "once a year"]
          when order.Customer.BirthDate is not null
           and order.Customer.BirthDate.Month == now.Month
          then Percent = 10, Reason = "happy birthday, {order.Customer.Name}"

        rule "abroad"
          when not (order.Country is "SE" or order.Country is "NO") and (order.Total > 5 or order.Express)
          then stop

        otherwise
          then Percent = -1, Reason = "no discount"

        test "gold customer"
          given order = { Total: 1200, Customer: { Tier: Gold, Name: "Ada" }, Lines: [{ Price: 5 }] }
                now   = 2026-05-01T10:00Z
          expect Percent = 15

        test "winner"
          given order = { Total: 1200 }
          expect rule "gold customer, big order"

        test "nothing"
          given order = { Total: 0 }
          expect none
        """,
        """
        namespace: Shop.Pricing
        using: Shop
        ---
        # The best discount that an order can get.
        ruleset: Discounts
        inputs: { order: Order, now: DateTimeOffset }
        output: Discount
        hit: first
        complete: true
        let: { total: "sum(l in order.Lines : l.Price)" }
        rules:
          - rule: gold customer, big order
            tags: [loyalty, gold]
            priority: 5
            when:
              all:
                - order.Customer.Tier is Gold
                - total >= 1000
            then:
              Percent: 15
              Reason: gold customer, {order.Total:0.00} in one order
          - rule: birthday
            from: 2026-01-01
            to: 2026-12-31
            description: once a year
            when: order.Customer.BirthDate is not null and order.Customer.BirthDate.Month == now.Month
            then: { Percent: 10, Reason: "happy birthday, {order.Customer.Name}" }
          - rule: abroad
            when:
              order.Country: not(SE, NO)
              any:
                - order.Total: '> 5'
                - order.Express
            then: stop
        otherwise:
          then: { Percent: -1, Reason: no discount }
        tests:
          - test: gold customer
            given: { order: { Total: 1200, Customer: { Tier: Gold, Name: Ada }, Lines: [{ Price: 5 }] }, now: 2026-05-01T10:00Z }
            expect: { Percent: 15 }
          - test: winner
            given: { order: { Total: 1200 } }
            expect rule: gold customer, big order
          - test: nothing
            given: { order: { Total: 0 } }
            expect: none
        """);

    [Fact]
    public void A_table_says_the_same_in_both_spellings() => Same(
        """
        table ShippingFee(order: Order) -> decimal
          hit unique
          complete
          | name | order.Weight | order.Country   | => fee |
          | near | <= 1         | "SE", "NO"      |   4.90 |
          | far  | 1 <.. 10     | ["SE", "NO"]    |   9.90 |
          | hmm  | <= 10        | not("SE", "NO") |  24.00 |
          | gp   | > 10, null   | starts with "S" | if order.Express then 90 else 60 |
          | rest | -            | not null        | 15% |
        """,
        """
        table: ShippingFee
        inputs: { order: Order }
        output: decimal
        hit: unique
        complete: true
        columns: [name, order.Weight, order.Country, => fee]
        rows:
          - [near, <= 1, "SE, NO", 4.90]
          - [far, 1 <.. 10, [SE, NO], 9.90]
          - [hmm, <= 10, 'not(SE, NO)', 24.00]
          - [gp, '> 10, null', starts with "S", if order.Express then 90 else 60]
          - [rest, '-', not null, 15%]
        """);

    [Fact]
    public void Forms_over_collections_say_the_same_in_both_spellings() => Same(
        """
        ruleset Sums(order: Order) -> Sums
          let dearest = first(l in order.Lines where l.Taxed by l.Price desc)
          let sorted = sort(l in order.Lines by l.Price)
          let byKind = group(l in order.Lines where l.Taxed by l.Kind : sum(l.Price))
          let top = percentile(take(distinct(order.Lines.Price), 10), 95)

        rule "any" when order.Tags contains any ["a", "b"] and not order.Tags subset of order.Allowed then Top = top

        table Fees(order: Order) -> int
          | order.Tags          | => fee |
          | contains any others | 1      |
          | subset of others    | 2      |
        """,
        """
        ruleset: Sums
        inputs: { order: Order }
        output: Sums
        let:
          dearest: first(l in order.Lines where l.Taxed by l.Price desc)
          sorted: sort(l in order.Lines by l.Price)
          byKind: "group(l in order.Lines where l.Taxed by l.Kind : sum(l.Price))"
          top: percentile(take(distinct(order.Lines.Price), 10), 95)
        rules:
          - rule: any
            when:
              all:
                - order.Tags contains any ["a", "b"]
                - not order.Tags subset of order.Allowed
            then: { Top: top }
        ---
        table: Fees
        inputs: { order: Order }
        output: int
        columns: [order.Tags, => fee]
        rows:
          - [contains any others, 1]
          - [subset of others, 2]
        """);

    [Fact]
    public void A_file_of_rows_is_named_in_both_spellings() => Same(
        """
        table ShippingFee(order: Order) -> decimal
          | order.Weight | => fee |
          rows "fees/{north}.rules.csv"
          otherwise then 0
        """,
        """
        table: ShippingFee
        inputs: { order: Order }
        output: decimal
        columns: [order.Weight, => fee]
        rows: fees/{north}.rules.csv
        otherwise: { then: 0 }
        """);

    [Fact]
    public void Tables_of_examples_say_the_same_in_both_spellings() => Same(
        """
        table ShippingFee(order: Order) -> decimal
          | order.Weight | => fee |
          | <= 1         | 4.90   |
        test "fees" given now = 2026-05-01T10:00Z, overdraft = 300
          | name | order.Weight | order.Customer       | order.Note | => fee | => rule     |
          | a    | 0.5          | { Name: "{x}", A: 1} | "light"    | 4.90   | "row {1}"   |
          | b c  | -            | null                 | -          | none   | -           |
          | 'd'  | -1           | { }                  | "a"        | error  | row 2       |
        """,
        """
        table: ShippingFee
        inputs: { order: Order }
        output: decimal
        columns: [order.Weight, => fee]
        rows: [[<= 1, 4.90]]
        tests:
          - test: fees
            given: { now: 2026-05-01T10:00Z, overdraft: 300 }
            columns: [name, order.Weight, order.Customer, order.Note, => fee, => rule]
            rows:
              - [a, 0.5, { Name: '{x}', A: 1 }, light, 4.90, 'row {1}']
              - [b c, '-', null, '-', none, '-']
              - [d, -1, {}, a, error, row 2]
        """);

    [Fact]
    public void A_graph_says_the_same_in_both_spellings() => Same(
        """
        graph FinOpsSync(request: SyncRequest)
          triggers every "0 6 * * 1", on Recommendations when severity is High
          schedule parallel

        job billing   -> BillingBatch        retry 5 times backoff 2s..2m, timeout 10m
        job inventory -> Inventory           retry 3 times
        job recommend(billing, inventory) -> Recommendation[]
        job ticket(rec) -> Ticket
          for each rec in recommend by rec.Id, at most 8 at once
          when Routing(rec).Board is not null
        job total(ticket) -> decimal = sum(t in ticket : t.Saving)
        job report(ticket)  needs total  run always
        job approve
          signal Approval within 2d, otherwise skip
          undo withdraw
          concurrency boards 4
        job wait  signal Go
        """,
        """
        graph: FinOpsSync
        input: { request: SyncRequest }
        triggers:
          - every: 0 6 * * 1
          - on: Recommendations
            when: { severity: High }
        schedule: parallel
        jobs:
          billing:
            output: BillingBatch
            retry: { times: 5, backoff: 2s..2m }
            timeout: 10m
          inventory: { output: Inventory, retry: 3 }
          recommend: { input: [billing, inventory], output: "Recommendation[]" }
          ticket:
            input: rec
            output: Ticket
            foreach: rec in recommend
            key: rec.Id
            parallel: 8
            when: Routing(rec).Board is not null
          total: { input: ticket, output: decimal, value: "sum(t in ticket : t.Saving)" }
          report: { input: ticket, needs: total, run: always }
          approve:
            signal: { type: Approval, within: 2d, otherwise: skip }
            undo: withdraw
            concurrency: { name: boards, limit: 4 }
          wait: { signal: Go }
        """);

    private static void Same(string text, string yaml)
    {
        var fromText = RuleParser.Parse("same.rules", text);
        var fromYaml = RuleParser.Parse("same.rules.yaml", yaml);

        Assert.Empty(fromText.Diagnostics);
        Assert.Empty(fromYaml.Diagnostics);
        Assert.True(SyntaxEquality.AreEqual(fromText.Module, fromYaml.Module));
        Assert.True(SyntaxEquality.AreEqual(fromYaml.Module, fromText.Module));
    }
}
