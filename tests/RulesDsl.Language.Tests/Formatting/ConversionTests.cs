using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Formatting;

/// <summary>What becomes of values that mean something else for a text than for anything else.</summary>
public sealed class ConversionTests
{
    [Theory]
    [InlineData("gold customer, {order.Total}", "\"gold customer, {order.Total}\"")]
    [InlineData("New York", "\"New York\"")]
    [InlineData("it's {order.Total:0.00}", "\"it's {order.Total:0.00}\"")]
    [InlineData("'{order.Name:0.00}'", "\"{order.Name:0.00}\"")]
    [InlineData("''", "\"\"")]
    [InlineData("15", "15")]
    [InlineData("15%", "15%")]
    [InlineData("-2.5", "-2.5")]
    [InlineData("true", "true")]
    [InlineData("30d", "30d")]
    [InlineData("2026-01-31", "2026-01-31")]
    [InlineData("[1, 2]", "[1, 2]")]
    [InlineData("order.Total * 2", "order.Total * 2")]
    [InlineData("if order.Old then High else Low", "if order.Old then High else Low")]
    [InlineData("sum(l in order.Lines : l.Price)", "sum(l in order.Lines : l.Price)", true)]
    public void A_scalar_that_can_mean_one_thing_becomes_that(string scalar, string text, bool isQuoted = false) =>
        Assert.Equal(text, Value(Printing.YamlToText(Ruleset(isQuoted ? $"'{scalar}'" : scalar))));

    [Theory]
    [InlineData("Gold", "`Gold`")]
    [InlineData("order.Name", "`order.Name`")]
    [InlineData("'{order.Name}'", "`{order.Name}`")]
    [InlineData("007", "`007`")]
    [InlineData("null", "`null`")]
    [InlineData("us-east-1", "`us-east-1`")]
    [InlineData("'\"Ada\"'", "`\"Ada\"`")]
    [InlineData("'`a`'", "`\\`a\\``")]
    [InlineData("order.Name ?? order.Other", "`order.Name ?? order.Other`")]
    public void A_scalar_that_can_mean_two_things_keeps_both_between_backticks(string scalar, string text)
    {
        Assert.Equal(text, Value(Printing.YamlToText(Ruleset(scalar))));
        Assert.EndsWith($"{{ a: {scalar} }}", Printing.TextToYaml(Printing.YamlToText(Ruleset(scalar))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gold", true, "\"Gold\"")]
    [InlineData("Gold", false, "Gold")]
    [InlineData("15", true, "\"15\"")]
    [InlineData("order.Name", true, "\"order.Name\"")]
    [InlineData("null", true, "\"null\"")]
    [InlineData("null", false, "null")]
    [InlineData("'\"Ada\"'", false, "\"Ada\"")]
    [InlineData("'{order.Name}'", true, "`{order.Name}`")]
    [InlineData("'{order.Name}'", false, "order.Name")]
    [InlineData("'{order.Total * 2}'", true, "\"{order.Total * 2}\"")]
    public void A_caller_that_has_bound_the_types_decides(string scalar, bool wantsText, string text) =>
        Assert.Equal(text, Value(Printing.YamlToText(Ruleset(scalar), value => value is RawValueSyntax ? wantsText : null)));

    [Theory]
    [InlineData("\"gold customer, {order.Total}\"", "'gold customer, {order.Total}'")]
    [InlineData("\"a {{b}}\"", "'a {{b}}'")]
    [InlineData("\"a\\\\b\"", "a\\b")]
    [InlineData("\"15\"", "'{\"15\"}'")]
    [InlineData("\"true\"", "'{\"true\"}'")]
    [InlineData("\"Gold\"", "Gold")]
    [InlineData("\"order.Name\"", "order.Name")]
    [InlineData("\"{order.Name}\"", "'{\"{order.Name}\"}'")]
    [InlineData("\"0e8c1c9e-5c9b-4b0a-9d58-0d5d6a9f7a11\"", "'{\"0e8c1c9e-5c9b-4b0a-9d58-0d5d6a9f7a11\"}'")]
    [InlineData("15", "15")]
    [InlineData("Gold", "Gold")]
    [InlineData("order.Total * 2", "order.Total * 2")]
    [InlineData("if order.Old then High else Low", "if order.Old then High else Low")]
    [InlineData("order.Name", "'{order.Name}'")]
    [InlineData("text", "'{text}'")]
    [InlineData("day", "day")]
    [InlineData("null", "'{null}'")]
    [InlineData("order.Name + \"!\"", "'{order.Name + \"!\"}'")]
    [InlineData("if order.Old then \"a\" else \"b\"", "'{if order.Old then \"a\" else \"b\"}'")]
    [InlineData("[\"a b\", Gold, text]", "[a b, Gold, '{text}']")]
    public void An_expression_that_may_be_a_text_stands_in_braces(string expression, string scalar)
    {
        var yaml = Printing.TextToYaml($"ruleset R(order: Order, text: string, day: date) -> Out\notherwise then a = {expression}, b = 1\n");

        Assert.Equal($"{{ a: {scalar}, b: 1 }}", yaml[(yaml.LastIndexOf("then: ", StringComparison.Ordinal) + 6)..]);
    }

    [Fact]
    public void What_the_module_declares_is_known() => Assert.Equal(
        """
        enum Tier { Silver, Gold }

        fact Out { tier: Tier, reason: string, note: string?, tags: string[], of: Out? }

        param home: string = "Gold"

        ruleset Outs(order: Out, text: string) -> Out

        rule "a"
          when order.tier is Gold
           and order.reason is "Gold"
           and order.of.tags is Gold
          then tier = Gold, reason = "Gold", note = text, tags = ["Gold", text]

        test "a"
          given order = { tier: Gold, reason: "Gold", of: { note: "null", tags: ["a"] } }, text = "Gold"
          expect reason = "Gold", of = null

        ruleset Grade(order: Out) -> Tier

        otherwise
          then Gold

        ruleset Name(order: Out) -> string

        otherwise
          then "Gold"

        table Names(order: Out) -> string
          | order.tier | order.reason     | => title |
          | Gold       | "Gold", "Silver" | "Gold"   |
          | not Gold   | ["Gold", home]   | home     |
        """,
        Printing.YamlToText("""
            enum: Tier
            members: [Silver, Gold]
            ---
            fact: Out
            fields: { tier: Tier, reason: string, note: string?, tags: 'string[]', of: Out? }
            ---
            param: home
            type: string
            default: Gold
            ---
            ruleset: Outs
            inputs: { order: Out, text: string }
            output: Out
            rules:
              - rule: a
                when:
                  order.tier: Gold
                  order.reason: Gold
                  order.of.tags: Gold
                then: { tier: Gold, reason: Gold, note: '{text}', tags: [Gold, '{text}'] }
            tests:
              - test: a
                given: { order: { tier: Gold, reason: Gold, of: { note: null, tags: [a] } }, text: Gold }
                expect: { reason: Gold, of: null }
            ---
            ruleset: Grade
            inputs: { order: Out }
            output: Tier
            rules: []
            otherwise: { then: Gold }
            ---
            ruleset: Name
            inputs: { order: Out }
            output: string
            rules: []
            otherwise: { then: Gold }
            ---
            table: Names
            inputs: { order: Out }
            output: string
            columns: [order.tier, order.reason, => title]
            rows:
              - [Gold, 'Gold, Silver', Gold]
              - [not Gold, [Gold, '{home}'], '{home}']
            """));

    [Theory]
    [InlineData("\"SE\"", "'\"SE\"'")]
    [InlineData("SE", "SE")]
    [InlineData("home", "(home)")]
    [InlineData("order.Name", "(order.Name)")]
    [InlineData("\"SE\", home", "'\"SE\", (home)'")]
    [InlineData("[SE, home]", "'[SE, (home)]'")]
    [InlineData("[SE, NO]", "[SE, NO]")]
    [InlineData("not SE", "not SE")]
    [InlineData("not (SE, \"NO\")", "'not(SE, \"NO\")'")]
    [InlineData("`New York`", "New York")]
    [InlineData("`New York`, `Boston`", "'New York, Boston'")]
    [InlineData("`New York`, > 5", "'\"New York\", > 5'")]
    [InlineData("`Gold`, > 5", "'Gold, > 5'")]
    [InlineData("> 5", "'> 5'")]
    [InlineData("-", "'-'")]
    [InlineData("1 <.. 10", "1 <.. 10")]
    [InlineData("starts with \"a\"", "starts with \"a\"")]
    public void A_name_in_a_cell_stands_in_parentheses_unless_it_can_only_be_the_member_of_an_enum(string cell, string yaml)
    {
        var table = $"table T(order: Order, home: string) -> int\n  | order.Country | => a |\n  | {cell} | 1 |\n";

        Assert.EndsWith($"- [{yaml}, 1]", Printing.TextToYaml(table), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("then stop", "then @stop", "'{stop}'")]
    [InlineData("then stop", "then \"stop\"", "'\"stop\"'")]
    public void A_value_that_looks_like_a_word_of_the_language_stays_a_value(string word, string value, string yaml)
    {
        Assert.EndsWith("then: stop", Printing.TextToYaml($"ruleset R() -> A\notherwise {word}\n"), StringComparison.Ordinal);
        Assert.EndsWith($"then: {yaml}", Printing.TextToYaml($"ruleset R() -> A\notherwise {value}\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_examples_stay_words_and_texts_stay_texts() => Assert.EndsWith(
        """
            columns: [=> a]
            rows:
              - [none]
              - [error]
              - ['{"none"}']
              - ['-']
        """,
        Printing.TextToYaml("""
            ruleset R() -> A
            otherwise then a = 1
            test "examples"
              | => a |
              | none |
              | error |
              | "none" |
              | - |
            """),
        StringComparison.Ordinal);

    private static string Ruleset(string then) => $"ruleset: R\ninputs: {{ order: Order }}\noutput: Out\nrules: []\notherwise:\n  then:\n    a: {then}\n";

    private static string Value(string printed) => printed.Split('\n')[^1].Split(" = ")[^1].Split("a: ")[^1];
}
