using RulesDsl.Language.Formatting.Yaml.Layouts;

namespace RulesDsl.Language.Tests.Formatting;

public sealed class YamlPrinterTests
{
    [Fact]
    public void A_module_is_laid_out_as_a_careful_person_would() => Assert.Equal(
        """
        namespace: Shop.Pricing
        using: [Shop, Shop.Customers]
        nullable: strict
        allow: RDSL0305
        ---
        enum: Tier
        members: [Silver, '@in']
        ---
        fact: Discount
        fields:
          percent: decimal
          tags: map<string, int[]>?
        ---
        param: overdraft
        type: decimal
        default: 500
        ---
        function: Net
        inputs: { gross: decimal }
        output: decimal
        value: gross / 1.25
        ---
        ruleset: Discounts
        inputs: { order: Order, now: DateTimeOffset }
        output: Discount
        hit: first
        complete: true
        let:
          big: order.Total >= 1_000
          name: '"Ada"'
        rules:
          - rule: 'gold: customer'
            priority: 5
            tags: [loyalty]
            when:
              all:
                - order.Customer.Tier is Gold
                - any:
                    - big
                    - order.Express
            then:
              Percent: 15
              Reason: gold customer, {order.Total} in one order
          - rule: abroad
            when: { order.Country: 'not(SE, NO)', order.Total: '>= 10' }
            then: { Percent: 1, Reason: abroad }
        otherwise:
          then: stop
        tests:
          - test: gold
            given: { order: { Total: 1200, Lines: [{ Price: 5 }, {}] }, now: 2026-05-01T10:00Z }
            expect: { Percent: 15 }
          - test: fees
            columns: [order.Weight, name, => Percent, => rule]
            rows:
              - [1, light, '-', 'gold: customer']
        """,
        Printing.Yaml("""
            using: [ Shop , "Shop.Customers" ]
            nullable: strict
            namespace: 'Shop.Pricing'
            allow: [RDSL0305]
            ---
            {enum: Tier, members: [Silver, '@in']}
            ---
            fact: "Discount"
            fields:
                percent: decimal
                tags: "map<string,int[]>?"
            ---
            param: overdraft
            default: 500
            type: decimal
            ---
            function: Net
            value: gross/1.25
            inputs: { gross: decimal }
            output: decimal
            ---
            ruleset: Discounts
            rules:
            - rule: "gold: customer"
              priority: 5
              then:
                Percent: "15"
                Reason: gold customer, {order.Total} in one order
              tags: loyalty
              when:
                all:
                - order.Customer.Tier is Gold
                - any:
                  - big
                  - order.Express
            - rule: abroad
              when: {order.Country: "not(SE,NO)", order.Total: ">=10"}
              then: {Percent: 1, Reason: abroad}
            let: {big: order.Total>=1_000, name: "'Ada'"}
            inputs: {order: Order,now: DateTimeOffset}
            output: Discount
            hit: first
            complete: true
            otherwise: {then: stop}
            tests: [{test: gold, given: {order: {Total: 1200, Lines: [{Price: 5},{}]}, now: 2026-05-01T10:00Z}, expect: {Percent: 15}},
                {test: fees, columns: [order.Weight, name, => Percent, => rule], rows: [[1, light, '-', 'gold: customer']]}]
            """));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("order.Total * 2", "order.Total * 2")]
    [InlineData("NO", "NO")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("a:", "'a:'")]
    [InlineData("10:00", "10:00")]
    [InlineData("ticket #5", "'ticket #5'")]
    [InlineData("a#b", "a#b")]
    [InlineData("-", "'-'")]
    [InlineData("-5", "-5")]
    [InlineData("- a", "'- a'")]
    [InlineData("@rule", "'@rule'")]
    [InlineData("*.txt", "'*.txt'")]
    [InlineData("{order.Total}", "'{order.Total}'")]
    [InlineData("[a] + b", "'[a] + b'")]
    [InlineData("it's", "it's")]
    [InlineData("'it''s'", "\"'it''s'\"")]
    [InlineData("`a`", "'`a`'")]
    [InlineData("\"a\" + b", "'\"a\" + b'")]
    [InlineData(" a", "' a'")]
    [InlineData("a ", "'a '")]
    [InlineData("", "''")]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("a\u0007b", "\"a\\u0007b\"")]
    [InlineData("😀 é", "😀 é")]
    [InlineData("a, b", "a, b")]
    [InlineData("map<a, b>", "map<a, b>")]
    public void A_text_has_quotes_where_YAML_would_misread_it(string text, string printed) =>
        Assert.Equal(printed, ScalarWriter.Write(text, inBrackets: false));

    [Theory]
    [InlineData("a, b", "'a, b'")]
    [InlineData("datetime[]", "'datetime[]'")]
    [InlineData("{a} b", "'{a} b'")]
    [InlineData("f(a)", "f(a)")]
    [InlineData("smile :(", "'smile :('")]
    [InlineData("=> fee", "=> fee")]
    [InlineData("<= 10", "<= 10")]
    [InlineData("> 10", "'> 10'")]
    public void Within_brackets_more_has_quotes(string text, string printed) => Assert.Equal(printed, ScalarWriter.Write(text, inBrackets: true));

    [Fact]
    public void Texts_of_several_lines_keep_them_and_long_ones_are_folded() => Assert.Equal(
        """
        ruleset: A
        output: Ticket
        rules:
          - rule: a
            then:
              Summary: >-
                a text that goes on and on, with {order.Total} in it and {order.Customer.Name}, and so does not fit onto a line
                without a break
              Description: |-
                # first
                  {a}

                last
              Closed: |
                with a break
        """,
        Printing.Yaml("""
            ruleset: A
            output: Ticket
            rules:
              - rule: a
                then:
                  Summary: a text that goes on and on, with {order.Total} in it and {order.Customer.Name}, and so does not fit onto a line without a break
                  Description: "# first\n  {a}\n\nlast"
                  Closed: "with a break\n"
            """));

    [Fact]
    public void A_long_condition_is_a_tree_and_a_short_one_an_expression() => Assert.Equal(
        """
        ruleset: A
        output: int
        rules:
          - rule: short
            when: a and (b or c)
            then: 1
          - rule: long
            when:
              all:
                - TheFirstOfManyConditionsThatHold >= 1000
                - TheSecondOfManyConditionsThatHold is not null
                - not TheThird
            then: 1
        """,
        Printing.TextToYaml("""
            ruleset A() -> int
            rule "short" when a and (b or c) then 1
            rule "long" when TheFirstOfManyConditionsThatHold >= 1000 and TheSecondOfManyConditionsThatHold is not null and not TheThird then 1
            """));

    [Fact]
    public void A_key_that_YAML_would_take_for_a_merge_has_quotes() => Assert.Equal(
        """
        function: F
        inputs: { a: Signs }
        output: int
        value: 1
        tests:
          - test: a
            given: { a: { '<<': 1, '>>': 2 } }
            expect: 1
        """,
        Printing.TextToYaml("""
            function F(a: Signs) -> int = 1
            test "a" given a = { "<<": 1, ">>": 2 } expect 1
            """));

    [Fact]
    public void An_empty_module_is_an_empty_file() => Assert.Equal("", Printing.Yaml(""));
}
