using System.Text;
using CsCheck;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Yaml;

/// <summary>Whatever is in a file, reading it ends, throws nothing and points into the file.</summary>
public sealed class MutationTests
{
    private const string Good = """
        # what holds for the file
        namespace: Shop.Pricing
        using: [Shop, 'Shop.Customers']
        ---
        enum: Tier
        members: [Silver, Gold]
        ---
        fact: Order
        fields: { id: long, tags: "map<string, string>?" }
        ---
        ruleset: Discounts
        inputs: { order: Order, now: DateTimeOffset }
        output: Discount
        hit: first
        let: { total: "sum(l in order.Lines : l.Price)" }
        rules:
          - rule: gold customer, big order
            tags: [loyalty]
            when:
              all:
                - order.Customer.Tier is Gold
                - any: { order.Total: '>= 1000', order.Country: "SE, NO" }
            then:
              Percent: 15
              Reason: gold customer, {order.Total:0.00} in one order
          - rule: birthday
            when: >-
              order.Customer.BirthDate is not null
              and order.Customer.BirthDate.Month == now.Month
            then: { Percent: 10, Reason: "happy \u0041 birthday, {order.Customer.Name}" }
        otherwise:
          then: stop
        tests:
          - test: gold customer
            given: { order: { Total: 1200, Customer: { Tier: Gold } }, now: 2026-05-01T10:00Z }
            expect: { Percent: 15 }
        ---
        table: ShippingFee
        inputs: { order: Order }
        output: decimal
        columns: [order.Weight, order.Country, => fee]
        rows:
          - [<= 1, 'not(SE, NO)', 4.90]
          - ['> 10', '-', if order.Express then 90 else 60]
        ---
        graph: FinOpsSync
        triggers: [{ every: 0 6 * * 1 }, { on: Recommendations, when: severity is High }]
        jobs:
          billing: { output: Billing, retry: { times: 5, backoff: 2s..2m }, timeout: 10m }
          ticket:
            input: rec
            foreach: rec in billing
            key: rec.Id
            parallel: 8
        """;

    // What YAML, the language and the file system have special ideas about.
    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "\r", "\t", " ", "  ", "-", "- ", ":", ": ", "?", "? ", ",", "[", "]", "{", "}", "#", " #", "&a", "*a", "!", "!!str", "|", "|2-", ">", ">+",
        "'", "\"", "\\", "\\u", "\\U0001F600", "%", "%YAML 1.2\n", "@", "`", "---", "\n---\n", "\n...\n", "<<: ", "~", "null", "(", ")", "=>", "..", "\0", "\uFEFF",
        "\u0085", "\u2028", "\uD83D", "\uDE00", "é", "\U0001F600", "rule:", "when:", "then:", "not ", "all:", "in ",
    ];

    [Fact]
    public void The_good_module_is_good() => Assert.Equal(5, MarkedYaml.Read(Good).Declarations.Count);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_and_a_byte_order_mark_make_no_difference(string lineEnd) =>
        Assert.True(SyntaxEquality.AreEqual(MarkedYaml.Read(Good), MarkedYaml.Read("\uFEFF" + Good.Replace("\n", lineEnd))));

    [Fact]
    public void Mutations_of_a_good_module_are_read_to_the_end() =>
        Gen.Select(Gen.Int[0, Good.Length], Gen.Int[0, 12], Gen.OneOf([.. Pieces.Select(Gen.Const)])).Array[1, 6].Check(
            edits =>
            {
                var text = new StringBuilder(Good);
                foreach (var (at, removed, piece) in edits)
                {
                    var start = Math.Min(at, text.Length);
                    text.Remove(start, Math.Min(removed, text.Length - start)).Insert(start, piece);
                }

                CheckReads(text.ToString());
            },
            iter: 500);

    [Fact]
    public void Every_beginning_of_a_good_module_is_read_to_the_end()
    {
        for (var length = 0; length < Good.Length; length++)
            CheckReads(Good.Substring(0, length));
    }

    [Fact]
    public void An_end_before_its_start_is_mended() => CheckReads("? : \u2028: in then::null&a>+");

    [Fact]
    public void Heaps_of_pieces_are_read_to_the_end() =>
        Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[0, 40].Check(pieces => CheckReads(string.Concat(pieces)), iter: 500);

    [Fact]
    public void Any_characters_are_read_to_the_end() => Gen.String.Check(CheckReads, iter: 500);

    private static void CheckReads(string text)
    {
        var (module, errors) = MarkedYaml.Parse(text);

        CheckSpan(text, module.Span);
        foreach (var declaration in module.Declarations)
            CheckSpan(text, declaration.Span);

        foreach (var error in errors)
        {
            CheckSpan(text, error.Span);
            Assert.NotEqual("", error.Message);
            Assert.Equal(RuleSeverity.Error, error.Descriptor.Severity);
        }
    }

    private static void CheckSpan(string text, SourceSpan span)
    {
        Assert.InRange(span.Start, 0, text.Length);
        Assert.InRange(span.End, span.Start, text.Length);
    }
}
