using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Types;

/// <summary>Types from elsewhere: other assemblies, other rules files, other generators.</summary>
public class AssemblyTests
{
    private const string Library = """
        namespace Depot
        {
            public enum Grade { Low, High }
            public record Part(string Name, Grade Grade, decimal? Price) { internal int Hidden => 1; protected internal int Half => 2; public IReadOnlyList<Part> Parts { get; init; } = []; public string Show(string mark) => mark + Name; }
            internal class Secret { public int Value => 1; }
            public class Holder { internal Secret Secret => new(); public int Open => 3; public static class Limits { public const int Most = 5; } }
        }
        """;

    [Theory]
    [InlineData("a.rules", "namespace Shop\nusing Depot\nruleset R(part: Part, holder: Holder) -> string\nrule \"it\"\n  when part.Grade is High and part.Price is null and sum(p in part.Parts : p.Price) == 5 and holder.Open == 3 and Holder.Limits.Most == 5\n  then part.Show(\"!\")\n")]
    [InlineData("a.rules.yaml", "namespace: Shop\nusing: Depot\n---\nruleset: R\ninputs: { part: Depot.Part, holder: Holder }\noutput: string\nrules:\n  - rule: it\n    when: { part.Grade: High, part.Price: null, 'sum(p in part.Parts : p.Price)': 5, holder.Open: 3, Holder.Limits.Most: 5 }\n    then: '{part.Show(\"!\")}'\n")]
    public void Types_of_a_referenced_assembly_are_used_as_ones_own(string name, string rules)
    {
        var (reference, image) = Compile(Library);
        var project = RulesProject.Compile(
            RulesProject.Empty("using Depot; using Shop; public static class Program { public static object? Run() => R.Evaluate(new(\"a\", Grade.High, null) { Parts = [new(\"b\", Grade.Low, 5), new(\"c\", Grade.Low, null)] }, new()); }").AddReferences(reference),
            (name, rules));
        Assert.Equal("!a", project.Load(image).GetType("Program")!.GetMethod("Run")!.Invoke(null, null));
    }

    [Theory]
    [InlineData("part.Hidden", "Error RDSL0222 a.rules(5,13): Part has no 'Hidden': there are 'Name', 'Grade', 'Price' and 'Parts'.")]
    [InlineData("holder.Secret.Value", "Error RDSL0222 a.rules(5,15): Holder has no 'Secret': there is only 'Open'.")]
    [InlineData("part.Half", "Error RDSL0222 a.rules(5,13): Part has no 'Half': there are 'Name', 'Grade', 'Price' and 'Parts'.")]
    public void What_another_assembly_keeps_to_itself_is_not_seen(string path, string message)
    {
        var project = RulesProject.Compile(
            RulesProject.Empty("").AddReferences(Compile(Library).Reference), ("a.rules", $"namespace Shop\nusing Depot\nruleset R(part: Part, holder: Holder) -> bool\nrule \"it\"\n  when {path} == 1\n  then true\n"));
        Assert.Equal([message], project.Diagnostics);
    }

    [Fact]
    public void Facts_and_enums_go_across_files_and_spellings()
    {
        var project = RulesProject.Compile(
            "using Shop.Model; using Shop.Rules; public static class Program { public static object? Run() => Pick.Evaluate(new Item { Kind = Kind.Big, Parts = [new Item { Weight = 3 }], Owner = new Person() }); } public class Person { public string Name => \"Ada\"; }",
            ("model/kinds.rules", "namespace Shop.Model\nenum Kind { Small, Big }\n"),
            ("model/items.rules.yaml", "namespace: Shop.Model\n---\nfact: Item\nfields: { kind: Kind, weight: decimal, parts: 'Item[]', owner: Person?, next: Item? }\n"),
            ("rules/pick.rules", "namespace Shop.Rules\nusing Shop.Model\nruleset Pick(item: Item) -> Choice\nrule \"it\"\n  when item.kind is Big and sum(item.parts.weight) == 3 and item.next.next.weight is null and item.owner.Name is \"Ada\"\n  then label = \"{Name(item)}\", kind = item.kind\n"),
            ("rules/choice.rules.yaml", "namespace: Shop.Rules\nusing: [Shop.Model]\n---\nfact: Choice\nfields: { label: string, kind: Kind }\n---\nruleset: Name\ninputs: { item: Item }\noutput: string\nrules: [{ rule: it, when: { item.kind: Big }, then: big }]\notherwise: { then: small }\n"));
        Assert.Equal("Choice { Label = big, Kind = Big }", project.Run()!.ToString());
    }

    [Fact]
    public void CSharp_types_may_hold_facts_and_facts_may_hold_CSharp_types()
    {
        var project = RulesProject.Compile(
            "using Shop; public static class Program { public static object? Run() => R.Evaluate(new Basket { Items = [new Item { Price = 3, Store = new Store() }] }); } namespace Shop { public class Basket { public List<Item> Items { get; init; } = []; public Level? Level => null; } public class Store { public string City => \"Lund\"; } }",
            ("a.rules", "namespace Shop\nenum Level { Low }\nfact Item { price: decimal, store: Store? }\nruleset R(basket: Basket) -> string\nrule \"it\" when basket.Level is null and any(i in basket.Items where i.store.City is \"Lund\") then \"{sum(basket.Items.price)}\"\n"));
        Assert.Equal("3", project.Run());
    }

    [Theory]
    [InlineData("ruleset R(it: Emitted) -> bool", "it.Value > 1", "Error RDSL0201 a.rules(2,15): There is no type 'Emitted' that rules can see: if another source generator emits it, declare it in C# or as a fact, because what one generator emits no other sees.")]
    [InlineData("ruleset R(it: Grown) -> bool", "it.Added > 1", "Error RDSL0222 a.rules(4,11): Grown has no 'Added' that rules can see: if another source generator adds it, declare it in C#, because what one generator emits no other sees; else write one of its members.")]
    [InlineData("ruleset R(it: Deep) -> bool", "it.Value > 1", "Error RDSL0201 a.rules(2,15): There is no type 'Deep' here, but 'Other.Place' has one: write 'using Other.Place'.")]
    [InlineData("ruleset R(it: Grwn) -> bool", "it.Value > 1", "Error RDSL0201 a.rules(2,15): There is no type 'Grwn' here; did you mean 'Grown'?")]
    public void What_another_generator_emits_or_another_namespace_has_gets_a_message_of_its_own(string head, string condition, string message)
    {
        var project = RulesProject.Empty("namespace Shop { public partial class Grown { public int Value => 1; } public class Uses { public Emitted? It { get; set; } } } namespace Other.Place { public class Deep { public int Value => 1; } }");
        var driver = CSharpGeneratorDriver.Create(
            [new RulesGenerator().AsSourceGenerator(), new OtherGenerator().AsSourceGenerator()],
            [new RulesText(RulesProject.Root + "a.rules", $"namespace Shop\n{head}\nrule \"it\"\n  when {condition}\n  then true\n")], project.SyntaxTrees[0].Options as CSharpParseOptions, new ProjectProperties());
        var found = driver.RunGenerators(project).GetRunResult().Diagnostics;
        Assert.Equal([message], found.Select(static diagnostic => $"{diagnostic.Severity} {diagnostic.Id} a.rules({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1},{diagnostic.Location.GetLineSpan().StartLinePosition.Character + 1}): {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"));
    }

    private sealed class OtherGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(context.CompilationProvider, static (output, _) =>
            output.AddSource("other.g.cs", "namespace Shop { public class Emitted { public int Value => 1; } public partial class Grown { public int Added => 1; } }"));
    }

    [Fact]
    public void An_internal_type_makes_the_evaluator_internal()
    {
        var project = RulesProject.Compile(
            "using Shop; public static class Program { public static object? Run() => R.Evaluate(new Hidden()); } namespace Shop { internal class Hidden { internal int Count => 5; } }",
            ("a.rules", "namespace Shop\nruleset R(it: Hidden) -> bool\nrule \"it\" when it.Count == 5 then true\n"));
        Assert.Equal(true, project.Run());
        Assert.False(project.Load().GetType("Shop.R")!.IsPublic);
    }

    private static (MetadataReference Reference, byte[] Image) Compile(string csharp)
    {
        using var image = new MemoryStream();
        var result = RulesProject.Empty(csharp).WithAssemblyName("Depot").Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return (MetadataReference.CreateFromImage(image.ToArray()), image.ToArray());
    }
}
