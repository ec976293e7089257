namespace RulesDsl.Generators.Tests.Packs;

/// <summary>Rules of referenced assemblies, used by name: a rule pack is just a package.</summary>
public sealed class PackTests
{
    private static readonly (string CSharp, (string Name, string Text)[] Rules) Tariffs = (
        """
        namespace Tariffs
        {
            public sealed record Parcel(decimal Weight, string Country);
            public static class Weights { [RulesDsl.Decisions.RuleFunction] public static decimal Pounds(decimal kilos) => kilos * 2; }
            internal sealed record Secret(int N);
        }
        """,
        [("tariffs.rules", """
            namespace Tariffs

            enum Zone { Home, World }
            fact Fee { zone: Zone, base_amount: decimal, notes: string[] }
            param surcharge: decimal = 10
            param home: string[] = ["SE", "NO"]

            function Rounded(amount: decimal) -> decimal = round(amount)

            ruleset Routing(parcel: Parcel) -> Zone
            rule "home"
              when parcel.Country in home then Home
            otherwise then World

            ruleset Fees(parcel: Parcel) -> Fee
              hit all
            rule "home"
              when Routing(parcel) is Home then zone = Home, base_amount = 5
            rule "heavy"
              when parcel.Weight > 10 then zone = Routing(parcel), base_amount = surcharge

            table Days(country: string) -> int
              | country | => days |
              | "SE"    | 1       |

            ruleset Late(due: date) -> bool
            rule "late"
              when today > due then true
            otherwise then false

            ruleset Internal(secret: Secret) -> bool
            otherwise then true

            ruleset Least(parcel: Parcel) -> decimal
              hit sum
            rule "a"
              then 1
            rule "b"
              when parcel.Weight > surcharge then 2
            """)]);

    [Theory]
    [InlineData("a.rules", """
        namespace Shop
        using Tariffs

        ruleset Ship(parcel: Parcel) -> string
        rule "home"
          when Routing(parcel) is Home and parcel.Weight < surcharge
          then "home {Days(parcel.Country)} {Rounded(2.4)} {Pounds(parcel.Weight)}"
        otherwise then "world {Days(parcel.Country)} {sum(fee in Fees(parcel) : fee.base_amount)}"
        """)]
    [InlineData("a.rules.yaml", """
        namespace: Shop
        using: Tariffs
        ---
        ruleset: Ship
        inputs: { parcel: Parcel }
        output: string
        rules:
          - rule: home
            when: Routing(parcel) is Home and parcel.Weight < surcharge
            then: home {Days(parcel.Country)} {Rounded(2.4)} {Pounds(parcel.Weight)}
        otherwise:
          then: "world {Days(parcel.Country)} {sum(fee in Fees(parcel) : fee.base_amount)}"
        """)]
    public void Sets_tables_functions_facts_enums_and_params_of_a_pack_are_used_by_name(string file, string rules) => Assert.Equal(
        "home 1 2 6|world  10|world 1 15|world 1 25",
        Run(
            """
            var heavy = new Parcel(12, "SE");
            return $"{Ship.Evaluate(new(3, "SE"))}|{Ship.Evaluate(new(12, "US"))}|{Ship.Evaluate(heavy)}|{Ship.With(p => p.Surcharge = 20).Evaluate(heavy with { Weight = 21 })}";
            """,
            (file, rules)));

    [Fact]
    public void The_clock_and_the_params_flow_into_the_pack() => Assert.Equal(
        "False True World Home 1 3",
        Run(
            """
            var parcel = new Parcel(5, "FI");
            return $"{AskLate.Evaluate(new(2026, 5, 1), new Clock(1))} {AskLate.Evaluate(new(2026, 5, 1), new Clock(2))} {AskZone.Evaluate(parcel)} "
                + $"{AskZone.With(p => p.Home = ["FI"]).Evaluate(parcel)} {AskLeast.Evaluate(parcel)} {AskLeast.With(p => p.Surcharge = 4).Evaluate(parcel)}";
            """,
            ("a.rules", """
                namespace Shop
                using Tariffs
                ruleset AskLate(due: date) -> bool
                otherwise then Late(due)
                ruleset AskZone(parcel: Parcel) -> Zone
                otherwise then Routing(parcel)
                ruleset AskLeast(parcel: Parcel) -> decimal
                otherwise then Least(parcel)
                """)));

    [Fact]
    public void Params_of_the_project_and_of_the_pack_are_given_one_by_one() => Assert.Equal(
        "12 22 13",
        Run(
            """
            var all = Total.With(p => p.Surcharge = 20);
            return $"{Total.Evaluate(1)} {all.Evaluate(1)} {Total.With(p => p.Extra = 2).Evaluate(1)}";
            """,
            ("a.rules", "namespace Shop\nusing Tariffs\nparam extra: decimal = 1\nruleset Total(n: decimal) -> decimal\notherwise then n + extra + surcharge\n")));

    [Fact]
    public void A_graph_is_triggered_by_a_set_of_a_pack()
    {
        var project = PackedProject.Compile(Tariffs, "", ("a.rules", "namespace Shop\nusing Tariffs\ngraph Notify(fee: Fee)\n  triggers on Fees when base_amount > surcharge\njob send(fee)\n"));

        Assert.Empty(project.Diagnostics);
        Assert.Contains("global::Tariffs.Fees.EvaluateAll(asked, parameters)", project.User.Generated("Shop.Notify"), StringComparison.Ordinal);
        Assert.DoesNotContain(project.User.Compilation.GetDiagnostics(), static found => found.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_fact_of_a_pack_is_a_field_of_a_fact_with_json_and_all() => Assert.Equal(
        """{"fees":[{"zone":"World","base_amount":5,"notes":[]}],"best":"Home"}""",
        Run(
            """
            var json = System.Text.Json.JsonSerializer.Serialize(new Bill { Fees = [new Fee { Zone = Zone.World, BaseAmount = 5 }] });
            return System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<Bill>(json));
            """,
            ("a.rules", "namespace Shop\nusing Tariffs\nfact Bill { fees: Fee[], best: Zone }\n")));

    [Fact]
    public void What_the_project_declares_hides_what_a_pack_declares_farther_away() => Assert.Equal(
        7,
        Run("return Ask.Evaluate(\"SE\");", ("a.rules", "namespace Shop\nusing Tariffs\nfunction Days(country: string) -> int = 7\nruleset Ask(country: string) -> int\notherwise then Days(country)\n")));

    [Theory]
    [InlineData("namespace Shop\nruleset Ask(n: string) -> string\notherwise then Routing(n)\n", "Error RDSL0237 a.rules(3,16): There is no function 'Routing' here: name a rule set, a table, a static method marked [RuleFunction] or a built-in such as round.")]
    [InlineData("namespace Shop\nusing Tariffs\nruleset Ask(n: int) -> bool\notherwise then Internal(n)\n", "Error RDSL0237 a.rules(4,16): There is no function 'Internal' here: name a rule set, a table, a static method marked [RuleFunction] or a built-in such as round.")]
    [InlineData("namespace Shop\nusing Tariffs\nruleset Ask(n: int) -> int?\notherwise then Days(n)\n", "Error RDSL0228 a.rules(4,21): Here goes string, but this is int: write it in a template, as in \"{…}\".")]
    [InlineData("namespace Shop\nruleset Ask(n: int) -> bool\notherwise then n > surcharge\n", "Error RDSL0220 a.rules(3,20): There is no 'surcharge' here: there is only 'n'.")]
    [InlineData("namespace Tariffs\nparam more: int = 1\n", "Error RDSL0252 a.rules(2,7): The params of this namespace become the class Tariffs.Parameters, but there is a class of Pack of that name: rename it, or put these params into another namespace.")]
    public void What_a_pack_does_not_give_is_unknown(string rules, string message) =>
        Assert.Equal([message], PackedProject.Compile(Tariffs, "", ("a.rules", rules)).Diagnostics);

    [Fact]
    public void Rules_win_over_what_they_became_before() => Assert.Equal(
        "12, World, 3",
        PackedProject.CompileAnew(
            Tariffs,
            """
            using System.Linq;
            public static class Program { public static object? Run() => string.Join(", ", Tariffs.Fees.Evaluate(new(12, "SE")).Select(fee => $"{fee.BaseAmount}, {fee.Zone}, {Tariffs.Functions.Rounded(2.5m)}")); }
            """,
            ("tariffs.rules", """
            namespace Tariffs

            enum Zone { Home, World }
            fact Fee { zone: Zone, base_amount: decimal }
            param surcharge: decimal = 12
            param more: string[] = ["SE"]

            function Rounded(amount: decimal) -> decimal = round(amount, AwayFromZero)

            ruleset Routing(parcel: Parcel) -> Zone
            rule "more"
              when parcel.Country in more then World
            otherwise then Home

            ruleset Fees(parcel: Parcel) -> Fee
              hit all
            rule "heavy"
              when parcel.Weight > 10 then zone = Routing(parcel), base_amount = surcharge
            """)).Run());

    private static object? Run(string body, params (string Name, string Text)[] rules) => PackedProject.Compile(
        Tariffs,
        $$"""
        using Shop;
        using Tariffs;
        public static class Program { public static object? Run() { {{body}} } }
        public sealed class Clock(int day) : TimeProvider
        {
            public override DateTimeOffset GetUtcNow() => new(2026, 5, day, 12, 0, 0, TimeSpan.Zero);
            public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
        }
        """,
        rules).Run();
}
