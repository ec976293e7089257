using System.Reflection;
using RulesDsl.Decisions;

namespace RulesDsl.Generators.Tests.Types;

/// <summary>What C# declares not to be null and is null all the same, as after reading JSON that leaves it out.</summary>
public sealed class UndeclaredNullTests
{
    private const string Types = """
        namespace Shop
        {
            public enum Tier { Basic, Gold }
            public sealed class Country { public string Code { get; set; } = null!; public int Zone { get; set; } }
            public class Customer
            {
                public string Name { get; set; } = null!;
                public string? Nick { get; set; }
                public int Age { get; set; }
                public int? Rank { get; set; }
                public bool IsVip { get; set; }
                public Tier Tier { get; set; }
                public DateOnly Born { get; set; }
                public Country Home { get; set; } = null!;
                public int[] Scores { get; set; } = null!;
                public string Lose() => null!;
                public string Greet(string to) => to.Trim();
            }
            public sealed class Line { public string Sku { get; set; } = null!; public decimal Price { get; set; } public Country From { get; set; } = null!; }
            public sealed class Thing
            {
                public Customer Customer { get; set; } = null!;
                public Customer Known { get; set; } = new() { Age = 40, Tier = Tier.Gold };
                public string Text { get; set; } = null!;
                public int? Nothing { get; set; }
                public List<Line> Lines { get; set; } = null!;
                public List<Line> Mixed { get; set; } = [null!, new() { Sku = "a", Price = 2 }, null!, new() { Price = 3, From = new() { Code = "SE", Zone = 1 } }];
                public int[] Numbers { get; set; } = null!;
                public Dictionary<string, Country> Map { get; set; } = null!;
                public Dictionary<string, Country> Holes { get; set; } = new() { ["a"] = null! };
                public HashSet<string> Set { get; set; } = null!;
                public IEnumerable<int> Sequence { get; set; } = null!;
                public static string Motto { get; set; } = null!;
            }
            public static class Calls
            {
                [RulesDsl.Decisions.RuleFunction] public static int Size(string text) => text.Length;
                [RulesDsl.Decisions.RuleFunction] public static string Shown(string? text) => text ?? "nobody";
                [RulesDsl.Decisions.RuleFunction] public static string Lost(string text) => null!;
                [RulesDsl.Decisions.RuleFunction] public static Customer LostOne(int number) => null!;
                [RulesDsl.Decisions.RuleFunction] public static List<Line> LostLines(int number) => null!;
                [RulesDsl.Decisions.RuleFunction] public static int AgeOf(Customer customer) => customer.Age;
            }
            public static class Sample { public static Thing It => new(); }
        }
        """;

    [Fact]
    public void A_path_through_it_is_null() => Holds(
        "it.Customer.Rank is null",
        "it.Customer.Home.Code.Length != 0",
        "(it.Customer.Nick ?? \"none\") == \"none\"",
        "it.Customer.Nick is null and it.Known.Nick is null",
        "it.Map[\"a\"] is null",
        "it.Holes[\"a\"] is null",
        "it.Numbers[0] is null",
        "it.Lines[0] is null",
        "it.Mixed[-1].Sku is null and it.Mixed[0 - 1].From.Zone is null and it.Numbers[-2] is null",
        "it.Mixed[0].From.Zone ?? 7 == 7",
        "first(l in it.Lines) is null",
        "first(l in it.Mixed where l.From.Zone == 1) is not null",
        "max(l in it.Mixed : l.From.Zone) == 1");

    [Fact]
    public void An_ordering_of_it_is_false() => Holds(
        "not (it.Customer.Age >= 18)",
        "not (it.Customer.Age < 18)",
        "not (it.Customer.Home.Zone in 1..9)",
        "not (it.Customer.Born.Year > 2000)",
        "not (it.Customer.Name > \"a\")",
        "not (it.Text < \"a\")",
        "not (it.Customer.Age + 1 > 0)",
        "not (-it.Customer.Age < 1)",
        "not (it.Text.Length >= 0)",
        "not (it.Lines.count >= 0)",
        "not (it.Known.Home.Zone > it.Customer.Age)",
        "not (it.Customer.Name.Length between 0 and 9)");

    [Fact]
    public void It_equals_null_and_nothing_else() => Holds(
        "not (it.Customer.Age == 0)",
        "it.Customer.Age != 0",
        "it.Customer.Tier is not Basic",
        "not (it.Customer.Tier in [Basic, Gold])",
        "it.Customer.Tier not in [Basic, Gold]",
        "not (it.Customer.Name == \"\")",
        "it.Customer.Age == it.Customer.Home.Zone",
        "it.Customer.Age == it.Nothing",
        "it.Text ~= it.Customer.Name");

    [Fact]
    public void A_condition_that_is_null_is_false() => Holds(
        "not it.Customer.IsVip",
        "not (it.Customer.IsVip and it.Known.Tier is Gold)",
        "it.Customer.IsVip or it.Known.Tier is Gold",
        "(if it.Customer.IsVip then 1 else 2) == 2",
        "none(l in it.Mixed where l.From.Code starts with \"X\")");

    [Fact]
    public void Tests_of_text_are_false() => Holds(
        "not (it.Text starts with \"a\")",
        "not (it.Text ends with it.Text)",
        "not (it.Customer.Name contains \"\")",
        "not (\"abc\" contains it.Text)",
        "not (it.Text matches /a*/)",
        "not (it.Text like \"a*b\")",
        "not (it.Customer.Home.Code like \"*\")",
        "it.Text is empty",
        "it.Customer.Name is empty",
        "not (it.Text in [\"a\", \"b\"])");

    [Fact]
    public void A_collection_that_is_not_there_has_no_elements() => Holds(
        "none(l in it.Lines where l.Price > 0)",
        "all(l in it.Lines where l.Price > 0)",
        "count(l in it.Lines where l.Price > 0) == 0",
        "sum(l in it.Lines : l.Price) == 0",
        "avg(l in it.Lines : l.Price) is null",
        "sum(it.Lines.Price) == 0",
        "sum(it.Numbers) == 0",
        "it.Lines is empty",
        "it.Map is empty",
        "it.Set is empty",
        "it.Sequence is empty",
        "not (it.Set contains \"a\")",
        "not (it.Numbers contains 1)",
        "not (1 in it.Sequence)",
        "it.Lines.Sku is empty",
        "sort(l in it.Lines by l.Price) is empty",
        "take(it.Numbers, 2) is null",
        "sum(it.Sequence) == 0");

    [Fact]
    public void An_element_that_is_not_there_is_skipped_by_aggregates() => Holds(
        "sum(l in it.Mixed : l.Price) == 5",
        "sum(it.Mixed.Price) == 5",
        "avg(l in it.Mixed : l.Price) == 2.5",
        "count(l in it.Mixed where l.Price > 0) == 2",
        "count(l in it.Mixed where l.From.Code is empty) == 3",
        "any(l in it.Mixed where l.Sku == \"a\")",
        "min(l in it.Mixed : l.From.Zone) == 1",
        "sum(it.Mixed.From.Zone) == 1",
        "first(l in it.Mixed where l.Price > 0 by l.Price desc).Price == 3",
        "group(l in it.Mixed by l.Sku : sum(l.Price))[\"a\"] == 2",
        "group(l in it.Mixed by l.Price : count(l))[3] == 1");

    [Fact]
    public void Nothing_is_called_with_it_and_the_result_is_null() => Holds(
        "upper(it.Text) is null or it.Text is empty",
        "not (upper(it.Text) == \"\")",
        "not (it.Text.Trim() == \"\")",
        "not (Size(it.Text) >= 0)",
        "not (AgeOf(it.Customer) >= 0)",
        "AgeOf(it.Known) == 40",
        "Shown(it.Text) == \"nobody\"",
        "not (it.Customer.Greet(\"a\") == \"a\")",
        "not (it.Known.Greet(it.Text) == \"\")",
        "not (replace(it.Text, /a/, \"b\") == \"\")",
        "not (substring(it.Text, 0, 1) == \"\")",
        "not (length(Thing.Motto) >= 0)",
        "not (it.Text + \"a\" == \"a\")");

    [Fact]
    public void A_hole_in_a_template_is_empty() => Holds(
        "\"<{it.Text}>\" == \"<>\"",
        "\"<{it.Customer.Age}>\" == \"<>\"",
        "\"<{it.Customer.IsVip}>\" == \"<>\"",
        "\"<{it.Customer.Born:yyyy}>\" == \"<>\"",
        "\"<{upper(it.Customer.Name)}>\" == \"<>\"");

    [Fact]
    public void A_condition_before_it_is_believed() => Holds(
        "not (it.Customer.Rank is not null and it.Customer.Rank > 1)",
        "it.Customer.Rank is null or it.Customer.Rank > 1",
        "not (it.Customer.Nick is not empty and length(it.Customer.Nick) > 1)");

    [Fact]
    public void What_equals_it_may_be_null_as_well() => Holds(
        "not (it.Known.Nick == it.Customer.Name and length(it.Known.Nick) > 0)",
        "not (it.Known.Nick == it.Text and it.Known.Nick.Length > 0)",
        "not (it.Known.Nick ~= it.Text and it.Known.Nick.Length > 0)",
        "not (it.Known.Nick is it.Text and it.Known.Nick.Trim() == \"\")",
        "not (it.Known.Nick in [\"a\", it.Text] and it.Known.Nick.Length > 0)",
        "not (it.Known.Rank == it.Customer.Age and it.Known.Rank > 0)",
        "not (it.Known.Rank in [it.Customer.Age, 7] and it.Known.Rank > 0)",
        "not (it.Customer.Rank == it.Customer.Home.Zone and it.Customer.Rank + 1 > 0)",
        "(if it.Known.Nick == it.Text then it.Known.Nick ?? \"none\" else \"other\") == \"none\"",
        "it.Known.Nick != it.Text or it.Known.Nick is null",
        "not (it.Known.Nick == Lost(\"a\") and it.Known.Nick.Length > 0)",
        "it.Known.Name != \"Ada\" or it.Known.Name.Length == 3");

    [Fact]
    public void What_a_method_gives_is_null_as_well() => Holds(
        "Lost(\"a\") is null",
        "not (Lost(\"a\").Length >= 0)",
        "not (upper(Lost(\"a\")) == \"\")",
        "LostOne(1).Home.Code is null",
        "not (LostOne(1).Age >= 0)",
        "LostLines(1) is empty",
        "sum(l in LostLines(1) : l.Price) == 0",
        "not (it.Known.Lose() == \"\")",
        "not (it.Known.Lose().Length >= 0)",
        "\"<{Lost(\"a\")}>\" == \"<>\"",
        "Lost(Lost(\"a\")) is null");

    [Fact]
    public void An_element_of_a_list_or_of_a_group_is_null_as_well() => Holds(
        "[it.Customer.Name, \"a\"].count == 2",
        "[it.Customer.Name, \"a\"][0] is null",
        "count(n in [it.Customer.Name, it.Text, \"a\"] where n is null) == 2",
        "any(n in [it.Customer.Name, \"a\"] where n.Length == 1)",
        "[it.Customer.Name, \"a\"] contains it.Text",
        "count(l in [it.Lines, it.Mixed] where l is empty) == 1",
        "sum(l in [it.Lines, it.Mixed] : l.count) == 4",
        "sum(n in [it.Numbers, it.Customer.Scores, [1, 2]] : sum(n)) == 3",
        "[it.Customer.Scores, [1, 2]].count == 2",
        "count(c in [it.Customer, it.Known] where c.Home.Code is null) == 2",
        "group(l in it.Mixed by l.Sku : l.From.Code)[\"a\"] is not empty",
        "group(l in it.Mixed by l.Sku : it.Customer.Name)[\"a\"] is null",
        "group(l in it.Mixed by l.Sku : it.Customer.Scores)[\"a\"] is null",
        "group(l in it.Mixed by l.Sku : it.Lines)[\"a\"].count ?? 7 == 7",
        "group(l in it.Mixed by l.Sku : [it.Customer.Scores, [5]])[\"a\"].count == 2");

    [Theory]
    [InlineData("int", "it.Customer.Age")]
    [InlineData("string", "it.Customer.Name")]
    [InlineData("string", "upper(it.Text)")]
    [InlineData("int", "it.Text.Length")]
    [InlineData("int", "it.Lines.count")]
    [InlineData("decimal", "it.Customer.Age * 2")]
    [InlineData("int", "if it.Customer.IsVip then 1 else it.Customer.Age")]
    [InlineData("decimal", "it.Customer.Age")]
    [InlineData("int", "Size(it.Text)")]
    [InlineData("int", "length(it.Customer.Name)")]
    [InlineData("int", "age")]
    [InlineData("int", "age + 1")]
    public void Where_a_value_is_wanted_the_evaluation_fails_and_says_where(string type, string value)
    {
        foreach (var project in TypeRules.Compile(
            Types,
            "return Wanted.Evaluate(Sample.It);",
            $"namespace Shop\nruleset Wanted(it: Thing) -> {type}\n  let age = it.Customer.Age\nrule \"wanted\" then {value}\n",
            $"namespace: Shop\n---\nruleset: Wanted\ninputs: {{ it: Thing }}\noutput: {type}\nlet: {{ age: it.Customer.Age }}\nrules:\n  - rule: wanted\n    then: '{(type == "string" ? $"{{{value}}}" : value)}'\n"))
        {
            var failure = Assert.Throws<RuleEvaluationException>(() => project.Load().GetType("Program")!.GetMethod("Run")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null));
            Assert.Equal("wanted", failure.Rule);
            Assert.DoesNotContain(project.Compilation.GetDiagnostics(), static found => found.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning && found.Location.SourceTree?.FilePath is not ("Code.cs" or "Usings.cs"));
        }
    }

    [Fact]
    public void A_let_of_it_is_null_wherever_it_is_used() => Assert.All(
        TypeRules.Run(
            Types,
            "return $\"{Ask.Evaluate(Sample.It)} {Ask.Evaluate(new() { Customer = new() { Age = 20, Name = \"Ada\" } })}\";",
            "namespace Shop\nruleset Ask(it: Thing) -> string\n  let age = it.Customer.Age\n  let who = it.Customer\n  let next = age + 1\nrule \"r\"\n  when age > 18 and who.Age > 18 and next > 18\n  then \"{age} {who.Name}\"\notherwise\n  then \"[{age}{who.Name}{next}]\"\n",
            "namespace: Shop\n---\nruleset: Ask\ninputs: { it: Thing }\noutput: string\nlet:\n  age: it.Customer.Age\n  who: it.Customer\n  next: age + 1\nrules:\n  - rule: r\n    when: age > 18 and who.Age > 18 and next > 18\n    then: '{age} {who.Name}'\notherwise:\n  then: '[{age}{who.Name}{next}]'\n"),
        static found => Assert.Equal("[] 20 Ada", found));

    [Fact]
    public void A_table_goes_on_to_the_next_row() => Assert.All(
        TypeRules.Run(
            Types,
            "return Rows.Evaluate(Sample.It);",
            "namespace Shop\ntable Rows(it: Thing) -> int\n  | it.Customer.Age | it.Text | it.Customer.Tier | => n |\n  | >= 0 | - | - | 1 |\n  | - | \"a\", \"b\" | - | 2 |\n  | - | - | Basic | 3 |\n  | - | - | - | 4 |\n",
            "namespace: Shop\n---\ntable: Rows\ninputs: { it: Thing }\noutput: int\ncolumns: [it.Customer.Age, it.Text, it.Customer.Tier, => n]\nrows:\n  - ['>= 0', '-', '-', 1]\n  - ['-', '\"a\", \"b\"', '-', 2]\n  - ['-', '-', Basic, 3]\n  - ['-', '-', '-', 4]\n"),
        static found => Assert.Equal(4, found));

    private static void Holds(params string[] conditions) => TypeRules.Hold(Types, conditions);
}
