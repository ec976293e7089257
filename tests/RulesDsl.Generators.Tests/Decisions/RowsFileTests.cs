using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>Tables whose rows stand in a file of their own, compiled and run in both spellings.</summary>
public sealed class RowsFileTests
{
    private const string CSharp = """
        namespace Shop
        {
            public enum Tier { Silver, Gold }
            public sealed record Order(decimal Weight, string Country = "SE", bool Express = false, int Boxes = 1, int? Rank = null, Tier Tier = Tier.Silver);
            public sealed record Fee { public required decimal Amount { get; init; } public string Note { get; init; } = "none"; }
        }
        """;

    private const string Text = """
        namespace Shop
        table Fees(order: Order) -> decimal
          | name | tags | order.Weight | order.Country | => fee |
          rows "fees.rules.csv"

        otherwise
          then 60
        """;

    private const string Yaml = """
        namespace: Shop
        ---
        table: Fees
        inputs: { order: Order }
        output: decimal
        columns: [name, tags, order.Weight, order.Country, => fee]
        rows: fees.rules.csv
        otherwise:
          then: 60
        """;

    private const string Rows = """
        name,tags,order.Weight,order.Country,fee
        near,home,<= 1,"SE, NO",4.90
        far,"home, far",1 <.. 10,"not(SE, NO)",24.00
        """ + "\nlong,-,> 100,-,if order.Express then 1000 / order.Boxes else 90\n";

    public static TheoryData<string, string> Spellings => new() { { "shop.rules", Text }, { "shop.rules.yaml", Yaml } };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Rows_of_a_file_are_rows_of_the_table(string file, string rules) => Assert.Equal(
        "4.90 24.00 90 500 60|24.00 far|near [home] fees.rules.csv:2, far [home far] fees.rules.csv:3, long [] fees.rules.csv:4, otherwise [] " + file,
        Run([(file, rules), ("fees.rules.csv", Rows)], """
            var far = Fees.Evaluate(new(5, "US"), RulesDsl.Decisions.RuleFilter.Select("far"), out var winner);
            string About(RulesDsl.Decisions.RuleInfo rule) => $"{rule} [{string.Join(" ", rule.Tags)}] {rule.File}{(rule.Name == "otherwise" ? "" : ":" + rule.Line)}";
            return $"{Fees.Evaluate(new(1))} {Fees.Evaluate(new(5, "US"))} {Fees.Evaluate(new(200))} {Fees.Evaluate(new(200, "SE", true, 2))} {Fees.Evaluate(new(50))}"
                + $"|{far} {winner}|{string.Join(", ", Fees.Info.Rules.Append(Fees.Info.Otherwise!).Select(About))}";
            """));

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_row_that_cannot_be_evaluated_is_named_with_its_file_and_its_cell(string file, string rules) => Assert.Equal(
        "Rule \"long\" cannot be evaluated: Attempted to divide by zero, at line 4, column 38 of fees.rules.csv, where order.Boxes = 0.",
        Run([(file, rules), ("fees.rules.csv", Rows)], """
            try { return Fees.Evaluate(new(200, "SE", true, 0)); } catch (RulesDsl.Decisions.RuleEvaluationException exception) { return exception.Message; }
            """));

    [Fact]
    public void A_column_that_fails_fails_at_the_cell_of_the_row() => Assert.Equal(
        "heavy a.rules 5 27|rate b/rates.rules.csv 2 3|limit a.rules 12",
        Run(
            [
                ("a.rules", """
                    namespace Shop
                    table Inline(order: Order) -> int
                      | name  | order.Boxes | 10 / order.Boxes | => fee |
                      | light | > 5         | > 5              | 1      |
                      | heavy | -           | > 2              | 2      |

                    table Rates(order: Order) -> int
                      | name | 10 / order.Boxes | => fee |
                      rows "b/rates.rules.csv"

                    table Limits(order: Order) -> int
                      let limit = 10 / order.Boxes
                      | name | limit | => fee |
                      rows "./b/../b/limits.rules.csv"
                    """),
                ("b/rates.rules.csv", "fee,10 / order.Boxes,name\n1,> 1,rate\n"),
                ("b/limits.rules.csv", "fee,limit,name\n1,> 1,l\n"),
            ], """
            string Of(Func<object?> evaluate, bool column) { try { return $"{evaluate()}"; } catch (RulesDsl.Decisions.RuleEvaluationException exception) { return $"{exception.Rule} {exception.File} {exception.Line}{(column ? " " + exception.Column : "")}"; } }
            return $"{Of(() => Inline.Evaluate(new(1, "SE", false, 0)), true)}|{Of(() => Rates.Evaluate(new(1, "SE", false, 0)), true)}|{Of(() => Limits.Evaluate(new(1, "SE", false, 0)), false)}";
            """));

    [Fact]
    public void Cells_are_read_for_the_types_of_their_columns_and_a_dash_leaves_an_output_out() => Assert.Equal(
        "4.5 gold for SE|9 none",
        Run(
            [
                ("a.rules", "namespace Shop\ntable Fees(order: Order) -> Fee\n  | order.Tier | order.Country | => Amount | => Note |\n  rows \"fees.rules.csv\"\n\notherwise\n  then Amount = 9\n"),
                ("fees.rules.csv", "order.Tier;order.Country;=> Amount;Note\nGold;SE;4.5;gold for {order.Country}\nSilver;\"SE, NO\";9;-\n"),
            ], """
            string Of(Tier tier) { var fee = Fees.Evaluate(new(1, Tier: tier)); return $"{fee.Amount} {fee.Note}"; }
            return $"{Of(Tier.Gold)}|{Of(Tier.Silver)}";
            """));

    [Fact]
    public void Two_tables_may_share_a_file_and_names_may_lead_elsewhere() => Assert.Equal(
        "1 1",
        Run(
            [
                ("pricing/a.rules", "namespace Shop\ntable A(order: Order) -> int\n  | order.Weight | => fee |\n  rows \"../rates/fees.rules.csv\"\n\ntable B(order: Order) -> int\n  | order.Weight | => fee |\n  rows \"../rates/./FEES.rules.csv\"\n"),
                ("rates/fees.rules.csv", "order.Weight,fee\n> 1,1\n"),
            ],
            "return $\"{A.Evaluate(new(2))} {B.Evaluate(new(2))}\";"));

    [Theory]
    [InlineData("Error RDSL0228 fees.rules.csv(3,14): ", "order.Weight,order.Tier,fee\n<= 1,Gold,4\n<= 2,Silver,\"'x'\"\n")]
    [InlineData("Error RDSL0224 fees.rules.csv(2,1): ", "order.Weight,order.Tier,fee\ntrue,Gold,4\n")]
    [InlineData("Error RDSL0220 fees.rules.csv(2,6): ", "order.Weight,order.Tier,fee\n<= 1,Gld,4\n")]
    [InlineData("Error RDSL0220 fees.rules.csv(2,11): ", "order.Weight,order.Tier,fee\n<= 1,Gold,ordr.Weight\n")]
    [InlineData("Error RDSL0113 fees.rules.csv(2,1): ", "order.Weight,order.Tier,fee\n<= 1,Gold\n")]
    [InlineData("Error RDSL0171 fees.rules.csv(1,1): ", "order.Weigt,order.Tier,fee\n<= 1,Gold,2\n")]
    [InlineData("Error RDSL0304 fees.rules.csv(2,1): ", "order.Weight,order.Tier,fee\n<= 1,Gold,-\n")]
    public void A_mistake_in_the_file_is_told_at_its_place_there(string expected, string rows)
    {
        var project = Compile([("a.rules", "namespace Shop\ntable Fees(order: Order) -> decimal\n  | order.Weight | order.Tier | => fee |\n  rows \"fees.rules.csv\"\n"), ("fees.rules.csv", rows)]);

        Assert.StartsWith(expected.Split(": ")[0], Assert.Single(project.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_a_column_is_told_in_the_rules_file_and_once()
    {
        const string rows = "name,order.Rank,fee\na,> 1,1\nb,> 2,2\nb,> 3,3\n";
        const string table = "namespace Shop\ntable NAME(order: Order) -> int\n  | name | order.Rank | => fee |\n  rows \"fees.rules.csv\"\n";

        var project = Compile([("a.rules", table.Replace("NAME", "A", StringComparison.Ordinal)), ("b.rules", table.Replace("NAME", "B", StringComparison.Ordinal)), ("fees.rules.csv", rows)]);

        Assert.Equal(
            ["Warning RDSL0308 fees.rules.csv(4,1)", "info RDSL0232 a.rules(3,12)", "info RDSL0232 b.rules(3,12)"],
            project.Diagnostics.Select(static text => text.Split(": ")[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("The project has no file 'fees.rules.csv' beside this one; did you mean 'fee.rules.csv'?", "fees.rules.csv", "fee.rules.csv")]
    [InlineData("The project has no file 'fees.rules.csv' beside this one: put it there.", "fees.rules.csv", "other/fees.rules.csv")]
    [InlineData("The build reads rows only from files whose names end in '.rules.csv': rename 'fees.csv'.", "fees.csv", "fees.csv")]
    [InlineData("The build reads rows only from files whose names end in '.rules.csv': rename ''.", "", "fee.csv")]
    public void A_file_that_is_not_there_is_one_error_at_its_name(string message, string name, string present)
    {
        var project = Compile(
            [("a.rules", $"namespace Shop\ntable Fees(order: Order) -> decimal\n  | order.Weight | => fee |\n  rows \"{name}\"\n"), (present, "order.Weight,fee\n<= 1,2\n")],
            "public static class Caller { static decimal? Ask(Shop.Order order) => Shop.Fees.Evaluate(order); }");

        Assert.Equal($"Error RDSL0330 a.rules(4,3): {message}", Assert.Single(project.Diagnostics, static text => text.StartsWith("Error", StringComparison.Ordinal)));
        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), static found => found.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_file_that_no_table_names_is_told_of()
    {
        var project = Compile([("a.rules", "enum A { B }\n"), ("old/fees.rules.csv", "a,b\n")]);

        Assert.Equal(["info RDSL0331 old/fees.rules.csv(1,1): No table takes its rows from this file: write 'rows \"fees.rules.csv\"' into one, or remove the file."], project.Diagnostics);
    }

    [Fact]
    public void A_stack_trace_of_a_debug_build_shows_the_line_of_the_row()
    {
        const string csharp = """
            namespace Shop { public class Order { public int Total => 7; public int Weight => throw new InvalidOperationException("no scales"); } }
            public static class Program { public static object? Run() => Shop.Heavy.Evaluate(new Shop.Order()); }
            """;
        var project = RulesProject.Empty(csharp);
        RulesProject.Driver(
        [
            new RulesText(RulesProject.Root + "a.rules", "namespace Shop\ntable Heavy(order: Order) -> bool\n  | order.Total | order.Weight | => heavy |\n  rows \"a.rules.csv\"\n"),
            new RulesText(RulesProject.Root + "a.rules.csv", "order.Total,order.Weight,heavy\n> 9,> 10,true\n> 1,> 10,true\n"),
        ]).RunGeneratorsAndUpdateCompilation(project.WithOptions(project.Options.WithOptimizationLevel(OptimizationLevel.Debug)), out var compilation, out _);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        Assert.True(compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)).Success);

        var thrown = Assert.Throws<TargetInvocationException>(
            () => Assembly.Load(image.ToArray(), symbols.ToArray()).GetType("Program")!.GetMethod("Run")!.Invoke(null, null));

        Assert.Contains("in /project/a.rules.csv:line 3", thrown.InnerException!.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void The_checksum_of_the_file_is_written_beside_that_of_the_rules()
    {
        var code = Compile([("a.rules", Text), ("fees.rules.csv", Rows)]).Generated("Shop.Fees");

        Assert.Equal(
            ["/project/a.rules", "/project/fees.rules.csv"],
            code.Split('\n').Where(static line => line.StartsWith("#pragma checksum", StringComparison.Ordinal)).Select(static line => line.Split('"')[1]));
        Assert.Contains("\"/project/fees.rules.csv\"\n        order.Weight <= 1m && order.Country is \"SE\" or \"NO\";", code.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_decide_the_same_wherever_they_stand()
    {
        const string inline = """
            namespace Shop
            table Fees(order: Order) -> decimal
              | name | tags | order.Weight | order.Country | => fee |
              | near | home | <= 1         | "SE", "NO"    | 4.90 |
              | far | home, far | 1 <.. 10 | not("SE", "NO") | 24.00 |
              | long | - | > 100 | - | if order.Express then 1000 / order.Boxes else 90 |

            otherwise
              then 60
            """;
        const string version = "return Fees.Info.Version;";

        Assert.Equal(Run([("a.rules", inline)], version), Run([("a.rules", Text), ("fees.rules.csv", Rows)], version));
    }

    private static object? Run((string, string)[] files, string body) =>
        Compile(files, $"public static class Program {{ public static object? Run() {{ {body} }} }}").Run();

    private static RulesProject Compile((string, string)[] files, string csharp = "") => RulesProject.Compile($"using Shop;\n{csharp}\n{CSharp}", files);
}
