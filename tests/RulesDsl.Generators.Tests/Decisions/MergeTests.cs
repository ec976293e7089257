using RulesDsl.Generators.Tests.Compiling;
using Snapshooter.Xunit;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary><c>hit merge</c>, on rules that are compiled and run in both spellings.</summary>
public sealed class MergeTests
{
    private const string CSharp = """
        namespace Shop
        {
            public sealed record Order(decimal Weight, string Country = "SE", bool Express = false);
            public sealed record Quote { public required decimal Price { get; init; } public string Carrier { get; init; } = "none"; public string? Note { get; init; } = "-"; public int Days { get; set; } = 9; }
            public sealed record Route(string Board, int Level = 7) { public string? Who { get; set; } }
            public struct Size { public Size() { } public int Width { get; init; } = 5; public int Height { get; init; } = 6; }
            public class Basis { public string? Part { get; init; } = "p"; }
            public sealed class Odd<T> : Basis { public T? Value { get; init; } public int Fill { get; init; } = 1; public int @class { get; init; } = 2; }
        }
        """;

    private const string Text = """
        namespace Shop
        ruleset Quotes(order: Order) -> Quote
          hit merge

        rule "express"  [tags: fast]
          when order.Express
          then Price = 50, Days = 1

        rule "light"
          when order.Weight < 5
          then Price = 5, Note = null

        rule "heavy"
          when order.Weight >= 5
          then Price = order.Weight * 2

        rule "at home"  [tags: carrier]
          when order.Country is "SE"
          then Carrier = "PostNord", Days = 2
        """;

    private const string Yaml = """
        namespace: Shop
        ---
        ruleset: Quotes
        inputs: { order: Order }
        output: Quote
        hit: merge
        rules:
          - rule: express
            tags: [fast]
            when: order.Express
            then: { Price: 50, Days: 1 }
          - rule: light
            when: order.Weight < 5
            then: { Price: 5, Note: '{null}' }
          - rule: heavy
            when: order.Weight >= 5
            then: { Price: order.Weight * 2 }
          - rule: at home
            tags: [carrier]
            when: { order.Country: SE }
            then: { Carrier: PostNord, Days: 2 }
        """;

    private const string TextTable = """
        namespace Shop
        table Quotes(order: Order) -> Quote
          hit merge
          | name    | tags    | order.Express | order.Weight | order.Country | => Price         | => Carrier | => Note | => Days |
          | express | fast    | true          | -            | -             | 50               | -          | -       | 1       |
          | light   | -       | -             | < 5          | -             | 5                | -          | null    | -       |
          | heavy   | -       | -             | >= 5         | -             | order.Weight * 2 | -          | -       | -       |
          | at home | carrier | -             | -            | "SE"          | -                | "PostNord" | -       | 2       |
        """;

    private const string YamlTable = """
        namespace: Shop
        ---
        table: Quotes
        inputs: { order: Order }
        output: Quote
        hit: merge
        columns: [name, tags, order.Express, order.Weight, order.Country, => Price, => Carrier, => Note, => Days]
        rows:
          - [express, fast, true, '-', '-', 50, '-', '-', 1]
          - [light, '-', '-', < 5, '-', 5, '-', '{null}', '-']
          - [heavy, '-', '-', '>= 5', '-', order.Weight * 2, '-', '-', '-']
          - [at home, carrier, '-', '-', SE, '-', PostNord, '-', 2]
        """;

    public static TheoryData<string, string> Spellings => new()
    {
        { "shop.rules", Text }, { "shop.rules.yaml", Yaml }, { "shop.rules", TextTable }, { "shop.rules.yaml", YamlTable },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Each_member_is_as_the_first_rule_says_that_sets_it(string file, string rules) => Assert.Equal(
        "5 PostNord [] 2|50 none [-] 1|20 PostNord [-] 2|10 none [-] 9",
        Run(file, rules, """
            string Of(Order order) => Quotes.Evaluate(order) is { } quote ? $"{quote.Price} {quote.Carrier} [{quote.Note}] {quote.Days}" : "nothing";
            return string.Join("|", Of(new(1)), Of(new(10, "NO", true)), Of(new(10)), Of(new(5, "NO")));
            """));

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_filter_keeps_rules_out_and_the_first_that_has_a_say_is_told(string file, string rules) => Assert.Equal(
        "5 light|50 express|nothing []",
        Run(file, rules, """
            string Of(Order order, RulesDsl.Decisions.RuleFilter filter) => Quotes.Evaluate(order, filter, out var winner) is { } quote ? $"{quote.Price} {winner}" : $"nothing [{winner}]";
            return string.Join("|", Of(new(1, "SE", true), RulesDsl.Decisions.RuleFilter.All.Reject("fast")), Of(new(1, "SE", true), RulesDsl.Decisions.RuleFilter.All), Of(new(1), RulesDsl.Decisions.RuleFilter.Select("fast")));
            """));

    [Theory]
    [InlineData("shop.rules", Text, 17)]
    [InlineData("shop.rules.yaml", Yaml, 18)]
    public void A_member_that_must_be_there_and_that_no_match_sets_is_an_error_that_says_so(string file, string rules, int line) => Assert.Equal(
        $"Rule \"at home\" cannot be evaluated: it is the last rule that matches, and none of them sets 'Price', without which there is no 'Quote', at line {line}, column 1 of {file}.",
        Run(file, rules, """
            try { return Quotes.Evaluate(new(1), RulesDsl.Decisions.RuleFilter.Select("carrier"), out _)!; } catch (RulesDsl.Decisions.RuleEvaluationException exception) { return exception.Message; }
            """));

    [Theory]
    [InlineData("shop.rules", Text + "\n\notherwise\n  then Price = 1, Carrier = \"DHL\"\n")]
    [InlineData("shop.rules.yaml", Yaml + "\notherwise:\n  then: { Price: 1, Carrier: DHL }\n")]
    public void An_otherwise_fills_what_no_rule_has_set(string file, string rules) => Assert.Equal(
        "10 DHL|5 PostNord|express,heavy,otherwise",
        Run(file, rules, """
            string Of(Order order) { Quote quote = Quotes.Evaluate(order); return $"{quote.Price} {quote.Carrier}"; }
            return string.Join("|", Of(new(5, "NO")), Of(new(1)), string.Join(",", Quotes.EvaluateAll(new(10, "NO", true)).Select(match => match.Rule)));
            """));

    [Theory]
    [MemberData(nameof(Spellings))]
    public void All_matches_tell_what_each_of_them_says(string file, string rules) => Assert.Equal(
        "light: 5 [True ], at home: False PostNord 2",
        Run(file, rules, """
            var all = Quotes.EvaluateAll(new(1)).ToList();
            return $"{all[0].Rule}: {all[0].Output.Price.Value} [{all[0].Output.Note.IsGiven} {all[0].Output.Note}], {all[1].Rule}: {all[1].Output.Price.IsGiven} {all[1].Output.Carrier} {all[1].Output.Days.ValueOr(0)}";
            """));

    [Fact]
    public void Constructors_structs_facts_and_odd_names_are_filled_alike() => Assert.Equal(
        "Route { Board = b, Level = 7, Who = w } Route { Board = b, Level = 3, Who =  }|5x2 1x2|x 0|p 1 2 3, q 8 4 0",
        Run("shop.rules", """
            namespace Shop
            fact Sum { text: string, number: int, list: int[] }

            ruleset Routes(order: Order) -> Route
              hit merge

            rule "who"
              when order.Express
              then Who = "w"

            rule "level"
              when not order.Express
              then Level = 3

            otherwise
              then Board = "b"

            ruleset Sizes(order: Order) -> Size
              hit merge

            rule "width"
              when order.Express
              then Width = 1

            rule "height"
              then Height = 2

            ruleset Sums(order: Order) -> Sum
              hit merge

            rule "text"
              then text = "x"

            rule "number"
              when order.Express
              then number = 2

            rule "list"
              when order.Express
              then list = [1]

            ruleset Odds(order: Order) -> Box.Of
              hit merge

            rule "value"
              when order.Express
              then Value = 3

            rule "others"
              when not order.Express
              then Part = "q", Fill = 8, class = 4
            """, """
            string Size(bool express) { Size? size = Sizes.Evaluate(new(1, "SE", express)); return $"{size!.Value.Width}x{size.Value.Height}"; }
            string Odd(bool express) { var odd = Odds.Evaluate(new(1, "SE", express))!; return $"{odd.Part} {odd.Fill} {odd.@class} {odd.Value}"; }
            var sum = Sums.Evaluate(new(1))!;
            return $"{Routes.Evaluate(new(1, "SE", true))} {Routes.Evaluate(new(1))}|{Size(false)} {Size(true)}|{sum.Text} {sum.Number + sum.List.Count}|{Odd(true)}, {Odd(false)}";
            """, "namespace Shop.Box { public sealed class Of : Basis { public int Value { get; init; } public int Fill { get; init; } = 1; public int @class { get; init; } = 2; } }"));

    [Fact]
    public void Reads_as_a_developer_would_have_written_it() =>
        RulesProject.Compile(CSharp, ("quotes.rules", Text)).Generated("Shop.Quotes").MatchSnapshot();

    private static object? Run(string file, string rules, string body, string csharp = "") => RulesProject.Compile(
        $$"""
        using Shop;
        public static class Program { public static object? Run() { {{body}} } }
        {{CSharp}}
        {{csharp}}
        """,
        (file, rules)).Run();
}
