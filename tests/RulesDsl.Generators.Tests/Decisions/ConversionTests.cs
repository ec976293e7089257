using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Language;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>Rules that are converted into the other spelling and back mean the same, though the printer does not see the types.</summary>
public sealed class ConversionTests
{
    private const string CSharp = """
        namespace Shop
        {
            public enum Tier { Silver, Gold }
            public sealed record Customer { public Tier Tier { get; init; } public string Name { get; init; } = ""; public string? Note { get; init; } }
            public sealed record Order { public decimal Total { get; init; } public Customer Customer { get; init; } = new(); }
            public sealed record Mark
            {
                public string Text { get; init; } = "";
                public string? Note { get; init; } = "-";
                public Tier Tier { get; init; }
                public decimal Share { get; init; }
                public Guid Id { get; init; }
                public string[] Tags { get; init; } = [];
            }
        }
        """;

    private const string Text = """
        using Shop

        ruleset Marks(order: Order, home: string) -> Mark
          let name = order.Customer.Name

        rule "names"
          when order.Total == 1
          then Text = name, Note = order.Customer.Note, Tier = order.Customer.Tier, Share = order.Total * 10%

        rule "texts"
          when order.Total == 2
          then Text = "name", Note = null, Tier = Gold, Share = 15%, Id = "0e8c1c9e-5c9b-4b0a-9d58-0d5d6a9f7a11"

        rule "templates"
          when order.Total == 3
          then Text = "{name}", Note = "{order.Customer.Note}", Tags = ["15", name, "{order.Total:0.0} {{x}}", "{if order.Total > 2 then "a" else home}"]

        rule "choices"
          when order.Total in [4, 5]
          then Text = if order.Total == 4 then home else "away"
               Note = order.Customer.Note ?? "none"
               Tier = if order.Total == 4 then Gold else Silver

        otherwise
          then Text = "Gold" + "!"

        table Homes(order: Order, home: string) -> string
          | order.Customer.Name | order.Customer.Tier | => title |
          | home, "Gold"        | Gold                | "home"   |
          | home                | -                   | home     |
          | ["Gold", "a b"]     | not Gold            | "Gold"   |
          | "Gold"              | -                   | "15"     |
          | -                   | -                   | "{home}" |
        """;

    private const string Yaml = """
        using: Shop
        ---
        ruleset: Marks
        inputs: { order: Order, home: string }
        output: Mark
        rules:
          - rule: names
            when: { order.Total: 1 }
            then: { Text: '{order.Customer.Name}', Note: '{order.Total}', Tier: order.Customer.Tier, Share: order.Total * 10% }
          - rule: texts
            when: { order.Total: 2, order.Customer.Name: 'home, Gold' }
            then: { Text: home, Note: null, Tier: Gold, Share: 15%, Id: '{"0e8c1c9e-5c9b-4b0a-9d58-0d5d6a9f7a11"}', Tags: [Gold, '"a"'] }
          - rule: templates
            when: { order.Total: '2, 3', none: [{ order.Customer.Tier: Gold }, order.Customer.Name is `home`] }
            then: { Text: 'a {order.Total:0.0}', Tags: [order.Total, '{home}'] }
        otherwise: { then: { Text: order.Total } }
        ---
        table: Homes
        inputs: { order: Order, home: string }
        output: string
        columns: [order.Customer.Name, order.Customer.Tier, => title]
        rows:
          - ['(home), Gold', Gold, home]
          - [(home), '-', '{home}']
          - [[Gold, a b], not Gold, Gold]
          - [home, '-', 15]
          - ['-', '-', null]
        """;

    [Theory]
    [InlineData("shop.rules", Text)]
    [InlineData("shop.rules.yaml", Yaml)]
    public void A_conversion_there_and_back_changes_no_result(string path, string rules)
    {
        var other = path == "shop.rules" ? "shop.rules.yaml" : "shop.rules";
        var there = Convert(path, rules);
        var back = Convert(other, there);

        var expected = Run(path, rules);
        Assert.Equal(expected, Run(other, there));
        Assert.Equal(expected, Run(path, back));
    }

    private static string Convert(string path, string rules)
    {
        var read = RuleParser.Parse(path, rules);
        Assert.Empty(read.Diagnostics);
        return RulePrinter.Print(read.Module, RuleParser.SpellingOf(path) == Spelling.Text ? Spelling.Yaml : Spelling.Text);
    }

    private static object? Run(string path, string rules) => RulesProject.Compile(
        $$"""
        using Shop;
        public static class Program
        {
            public static object Run()
            {
                var names = new[] { "home", "Gold", "a b", "Ada" };
                var orders = from total in Enumerable.Range(1, 6) from name in names from tier in new[] { Tier.Silver, Tier.Gold } from note in new[] { null, "note" }
                             select new Order { Total = total, Customer = new() { Name = name, Tier = tier, Note = note } };
                return string.Join("\n", orders.Select(order => $"{Text(Marks.Evaluate(order, "Ada"))} {Homes.Evaluate(order, "Ada")}"));
            }

            private static string Text(Mark mark) => FormattableString.Invariant($"{mark.Text}|{mark.Note ?? "null"}|{mark.Tier}|{mark.Share}|{mark.Id}|{string.Join(",", mark.Tags)}");
        }
        {{CSharp}}
        """,
        (path, rules)).Run();
}
