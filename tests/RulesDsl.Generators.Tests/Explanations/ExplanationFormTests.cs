using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using RulesDsl.Explanations;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Generators.Tests.Escaping;

namespace RulesDsl.Generators.Tests.Explanations;

/// <summary>Explanations as JSON and as Mermaid, and how much of them is shown.</summary>
public sealed partial class ExplanationFormTests
{
    private const string Rules = """
        ruleset Test(order: Order) -> decimal
        let half = order.Total / 2
        rule "dear"
          when half > 1000 and order.Express
          then 3
        rule "cheap"
          when order.Weight is null
          then 1.5
        rule "more"
          then 2

        """;

    [Fact]
    public void Json_holds_everything_under_names_that_stay() => Assert.Equal(
        """
        {"ruleSet":"Test","version":"VERSION","hit":"first","winner":"cheap","hasResult":true,"result":1.5,"lets":[{"name":"half","value":125}],"rules":[
        {"name":"dear","file":"shop.rules","line":4,"verdict":"notMatched","wins":false,"condition":{"kind":"and","text":"half \u003E 1000 and order.Express","file":"shop.rules","line":5,"column":8,"endLine":5,"endColumn":37,"verdict":"false","conditions":[
        {"kind":"test","text":"half \u003E 1000","file":"shop.rules","line":5,"column":8,"endLine":5,"endColumn":19,"verdict":"false","operands":[{"text":"half","value":125}]},
        {"kind":"test","text":"order.Express","file":"shop.rules","line":5,"column":24,"endLine":5,"endColumn":37,"verdict":"notEvaluated"}]}},
        {"name":"cheap","file":"shop.rules","line":7,"verdict":"matched","wins":true,"output":1.5,"condition":{"kind":"test","text":"order.Weight is null","file":"shop.rules","line":8,"column":8,"endLine":8,"endColumn":28,"verdict":"true","operands":[{"text":"order.Weight","value":null}]}}],"notTried":1}
        """.ReplaceLineEndings(""),
        VersionHash().Replace(Shop.Run("return Test.Explain(new(250)).ToJson();", Rules), "VERSION"));

    [Fact]
    public void Json_of_everything_holds_the_rules_that_nobody_tried_as_well() => Assert.Equal(
        ["dear notMatched", "cheap matched", "more notReached"],
        JsonDocument.Parse(Shop.Run("return Test.Explain(new(250)).ToJson(ExplanationDetail.Everything);", Rules)).RootElement.GetProperty("rules").EnumerateArray()
            .Select(static rule => $"{rule.GetProperty("name")} {rule.GetProperty("verdict")}"));

    [Fact]
    public void Facts_are_shown_alike_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

            var shown = Shop.Run(
                "return Test.Explain(new(250)).ToString();",
                "fact Parcel { weight: decimal, sent: date }\n\nruleset Test(order: Order) -> Parcel\nrule \"it\"\n  then\n    weight = 1.5\n    sent = 2026-05-04\n");

            Assert.Contains("Weight = 1.5, Sent = 05/04/2026", shown, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Json_tells_what_failed_and_where()
    {
        var failure = JsonDocument.Parse(Shop.Run("return Test.Explain(new(250)).ToJson();", "ruleset Test(order: Order) -> int\nrule \"it\"\n  when 1 / order.Boxes > 1\n  then 1\n")).RootElement.GetProperty("failure");

        Assert.Equal(("it", "shop.rules", 4, 8), (failure.GetProperty("rule").GetString(), failure.GetProperty("file").GetString(), failure.GetProperty("line").GetInt32(), failure.GetProperty("column").GetInt32()));
    }

    [Fact]
    public void Mermaid_draws_the_rules_down_to_the_result() => Assert.Equal("""
        flowchart TD
          start(["Test"])
          r0["✗ dear<br/>✗ half #62; 1000  #40;half is 125#41;<br/>· order.Express"]
          start --> r0
          class r0 missed
          r1["✓ cheap: gives 1.5<br/>✓ order.Weight is null  #40;order.Weight is null#41;"]
          r0 --> r1
          class r1 matched
          more["1 more rule"]
          r1 -.- more
          result(["1.5, from #34;cheap#34;"])
          r1 ==> result
          classDef matched fill:#d5f5d5,stroke:#2e7d32
          classDef missed fill:#f7f7f7,stroke:#9e9e9e
          classDef failed fill:#fde0e0,stroke:#c62828

        """, Shop.Run("return Test.Explain(new(250)).ToMermaid();", Rules));

    [Fact]
    public void Mermaid_shows_what_is_in_a_condition_further_in_and_how_much_is_left_out() => Assert.Equal(
        "✗ it<br/>✗ not<br/>#160;#160;#160;✓ one of<br/>#160;#160;#160;#160;#160;#160;✓ order.Boxes #60; 1  #40;order.Boxes is 0#41;"
            + string.Concat(Enumerable.Range(2, 9).Select(static n => $"<br/>#160;#160;#160;#160;#160;#160;· order.Boxes #60; {n}")) + "<br/>#8230; 3 more",
        Shop.Run("return Test.Explain(new(250)).ToMermaid();", $"""
            ruleset Test(order: Order) -> int
            rule "it"
              when not ({string.Join(" or ", Enumerable.Range(1, 13).Select(static n => $"order.Boxes < {n}"))})
              then 1

            """).Split('"')[3]);

    [Fact]
    public void Texts_of_rules_and_of_inputs_stay_texts() => HostileText.InFile.Array[1, 6].Check(
        static texts =>
        {
            var rules = string.Concat(texts.Distinct().Select(static (text, index) => $"""

                rule {HostileText.Quoted(text)}
                  when name == {HostileText.Template(text)} or name in [{HostileText.Template(text + index)}, "x"]
                  then {HostileText.Template(text)}

                """));
            var set = RulesProject.Compile("", ("t.rules", $"namespace T\nruleset Test(name: string) -> string\n  hit all\n{rules}")).Load().GetType("T.Test")!;

            // What comes in may also hold halves of characters.
            Agreement.Of(set, "\uD83D half \uDE00\0");
            foreach (var text in texts)
            {
                var explanation = Agreement.Of(set, text);
                Assert.Equal(text, explanation.Rules.Single(rule => rule.Rule.Name == text).Output);
                using var json = JsonDocument.Parse(explanation.ToJson());
                Assert.Contains(json.RootElement.GetProperty("rules").EnumerateArray(), rule => rule.GetProperty("name").GetString() == text);
                Assert.All(explanation.ToMermaid().TrimEnd('\n').Split('\n').Skip(1), static line => Assert.Matches(MermaidLine(), line));
                Assert.Equal(1 + (4 * explanation.Rules.Count), explanation.ToString().TrimEnd('\n').Split('\n').Length);
            }
        },
        iter: 12);

    [Fact]
    public void Long_texts_and_lists_are_shortened()
    {
        var text = Shop.Run($$"""
            var order = new Order(250, Country: new string('x', 5000)) { Lines = [.. Enumerable.Range(0, 500).Select(i => new Line("p", i))] };
            return Test.Explain(order).ToString();
            """, $"""
            ruleset Test(order: Order) -> int
            rule "it"
              when order.Country == "a" or any(l in order.Lines where l.Price < 0) or order.Country in [{string.Join(", ", Enumerable.Range(0, 500).Select(static i => $"\"{i}\""))}]
              then 1

            """);

        Assert.All(text.Split('\n'), static line => Assert.InRange(line.Length, 0, 500));
        Assert.Contains("…)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_thousand_rules_a_chart_shows_the_one_that_decides() => Assert.Equal(
        "r0 r998 more 900 more rules",
        Shop.Run("""
            var lines = Test.Explain(new(999)).ToMermaid().Split('\n');
            return $"{lines.First(l => l.StartsWith("  r"))[2..].Split('[')[0]} {lines.Last(l => l.StartsWith("  r") && l.Contains('[') && !l.Contains("result"))[2..].Split('[')[0]} {lines.First(l => l.Contains("more")).Trim().Replace("[\"", " ").Replace("\"]", "")}";
            """, "ruleset Test(order: Order) -> int\n" + string.Concat(Enumerable.Range(1, 1000).Select(static i => $"rule \"{i}\"\n  when order.Total == {i}\n  then {i}\n"))));

    [GeneratedRegex("""^  (classDef [a-z]+ [a-z0-9#:,]+|class r\d+ [a-z]+|[a-z]+\d* (-->|==>|-\.-) [a-z]+\d*|[a-z]+\d*(\[|\(\[)"([\p{L}\p{N} .,:✓✗·]|#\d+;|<br/>)*"(\]|\]\)))$""")]
    private static partial Regex MermaidLine();

    [GeneratedRegex("[0-9a-f]{16}")]
    private static partial Regex VersionHash();
}
