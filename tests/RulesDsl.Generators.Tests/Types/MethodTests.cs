using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Types;

/// <summary>Methods of the types in use, and static methods that are marked as functions.</summary>
public class MethodTests
{
    private const string Model = """
        namespace Shop
        {
            public enum Unit { Piece, Box }
            public class Line { public int Price { get; init; } }
            public class Base { public virtual string Name() => "base"; public string Inherited() => "inherited"; public string Hidden() => "hidden"; }
            public interface IShow { string Show() => "default"; }
            public class Thing : Base, IShow
            {
                public int Count => 7; public long Big => 5; public decimal Total => 2.5m; public double Score => 1.5; public int? Rank => null; public string? Note => null; public List<Line> Lines { get; } = [new() { Price = 3 }]; public IShow Showing => this;
                public string Over(int number) => "int"; public string Over(decimal number) => "decimal"; public string Over(string text) => "string"; public string Over(int a, int b) => "two"; public string Over(Unit unit) => "unit";
                public string Wide(long number) => $"long {number}"; public string Exact(decimal number) => $"decimal {number}"; public string Optional(int a, int b = 5) => $"{a} {b}"; public string Many(int a, params int[] more) => $"{a} {more.Length}"; public string In(in int number) => $"{number}";
                public string Nullable(string? text, int? number) => $"{text ?? "null"} {number?.ToString() ?? "null"}"; public string NotNullable(string text) => text; public int Sum(IEnumerable<Line> lines) => lines.Sum(line => line.Price); public int First(Line[] lines) => lines[0].Price; public int Each(IReadOnlyList<int> numbers) => numbers.Count;
                public override string Name() => "thing"; public new string Hidden() => "shown"; public void Nothing() { } public T Generic<T>(T value) => value; public int Out(out int value) => value = 1; public Thing Self() => this; public string Of(Unit unit) => unit.ToString(); public static int Static(int number) => number;  public object Any(object value) => value;
            }
            public static class Marked
            {
                [RulesDsl.Decisions.RuleFunction] public static int Twice(int number) => number * 2;
                [RulesDsl.Decisions.RuleFunction] public static decimal Twice(decimal number) => number * 2;
                [RulesDsl.Decisions.RuleFunction] public static string Join(string left, string? right = null) => left + right;
                public static int Unmarked(int number) => number;
            }
        }
        public static class Sample { public static readonly Thing It = new(); }
        """;

    [Fact]
    public void Methods_take_what_widens_without_loss() => TypeRules.Hold(
        Model,
        "it.Over(it.Count) == \"int\"", "it.Over(it.Total) == \"decimal\"", "it.Over(\"a\") == \"string\"", "it.Over(1, 2) == \"two\"", "it.Over(5) == \"int\"", "it.Over(5.5) == \"decimal\"", "it.Over(it.Big) == \"decimal\"", "it.Over(Box) == \"unit\"", "it.Wide(it.Count) == \"long 7\"", "it.Exact(it.Count) == \"decimal 7\"",
        "it.Optional(1) == \"1 5\"", "it.Optional(1, 2) == \"1 2\"", "it.Many(1) == \"1 0\"", "it.In(it.Count) == \"7\"", "it.Nullable(it.Note, it.Rank) == \"null null\"", "it.Nullable(\"a\", 1) == \"a 1\"", "it.Nullable(null, null) == \"null null\"", "it.NotNullable(it.Note) is null", "it.Sum(it.Lines) == 3", "it.First(it.Lines) == 3", "it.Each(it.Lines.Price) == 1",
        "it.Name() == \"thing\"", "it.Inherited() == \"inherited\"", "it.Hidden() == \"shown\"", "it.Showing.Show() == \"default\"", "it.Self().Self().Count == 7", "it.Of(Box) == \"Box\"", "it.Of(Unit.Piece) == \"Piece\"", "it.over(1) == \"int\"", "it.Any(it.Count) == 7", "it.Each([1, 2]) == 2");

    [Fact]
    public void Static_methods_that_are_marked_are_functions() => TypeRules.Hold(
        Model, "Twice(it.Count) == 14", "twice(2.5) == 5", "Marked.Twice(3) == 6", "Join(\"a\") == \"a\"", "Join(\"a\", it.Note) == \"a\"", "Join(it.Note) is null", "Twice(it.Rank) is null", "Twice(Twice(it.Count)) == 28", "Twice(it.Total) == 5");

    [Theory]
    [InlineData("it.Wide(it.Total) is null", "RDSL0228: Here goes long, but this is decimal: write long(…) around it, which drops the fraction.")]
    [InlineData("it.Over(it.Score) is null", "RDSL0238: These arguments fit none of Over(int) or Over(decimal) or Over(string) or Over(Unit).")]
    [InlineData("it.Nothing() is null", "RDSL0237: Thing has no method 'Nothing' that rules can call: call one of its own methods.")]
    [InlineData("it.Generic(1) == 1", "RDSL0237: Thing has no method 'Generic' that rules can call: call one of its own methods.")]
    [InlineData("it.Out(1) == 1", "RDSL0237: Thing has no method 'Out' that rules can call: call one of its own methods.")]
    [InlineData("Thing.Static(1) == 1", "RDSL0237: Thing.Static is not open to rules: mark it with [RuleFunction].")]
    [InlineData("Marked.Unmarked(1) == 1", "RDSL0237: Marked.Unmarked is not open to rules: mark it with [RuleFunction].")]
    [InlineData("Unmarked(1) == 1", "RDSL0237: There is no function 'Unmarked' here: name a rule set, a table, a static method marked [RuleFunction] or a built-in such as round.")]
    [InlineData("it.Optional() is null", "RDSL0238: Found 0 arguments; expected Optional(int, int).")]
    [InlineData("it.Many(1, 2, 3) is null", "RDSL0238: Found 3 arguments; expected Many(int, int[]).")]
    public void Others_are_told_apart(string condition, string message)
    {
        var projects = TypeRules.Compile(
            Model, "return 0;",
            $"namespace Shop\nruleset R(it: Thing) -> bool\nrule \"it\"\n  when {condition}\n  then true\n",
            $"namespace: Shop\n---\nruleset: R\ninputs: {{ it: Thing }}\noutput: bool\nrules:\n  - rule: it\n    when: '{condition}'\n    then: true\n");
        Assert.All(projects, project => Assert.Equal([$"Error {message}"], project.Found.Select(static found => $"{found.Severity} {found.Id}: {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")));
    }

    [Theory]
    [InlineData("a.rules", "namespace Shop\nusing Depot\nruleset R(count: int) -> string\nrule \"it\"\n  when Thrice(count) == 21 and Tools.Thrice(1) == 3 and thrice(2) == 6\n  then Mark(\"a\")\n")]
    [InlineData("a.rules.yaml", "namespace: Shop\nusing: Depot\n---\nruleset: R\ninputs: { count: int }\noutput: string\nrules:\n  - rule: it\n    when: Thrice(count) == 21 and Tools.Thrice(1) == 3 and thrice(2) == 6\n    then: '{Mark(\"a\")}'\n")]
    public void Functions_of_a_referenced_assembly_are_called_by_name(string name, string rules)
    {
        using var image = new MemoryStream();
        Assert.True(RulesProject.Empty("namespace Depot { public static class Tools { [RulesDsl.Decisions.RuleFunction] public static int Thrice(int number) => number * 3; [RulesDsl.Decisions.RuleFunction] public static string Mark(string text) => text + \"!\"; [RulesDsl.Decisions.RuleFunction] internal static int Hidden() => 1; } }").WithAssemblyName("Depot").Emit(image).Success);
        var project = RulesProject.Compile(
            RulesProject.Empty("public static class Program { public static object? Run() => Shop.R.Evaluate(7); }").AddReferences(MetadataReference.CreateFromImage(image.ToArray())), (name, rules));
        Assert.Equal("a!", project.Load(image.ToArray()).GetType("Program")!.GetMethod("Run")!.Invoke(null, null));
    }
}
