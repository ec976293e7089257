namespace RulesDsl.Generators.Tests.Types;

/// <summary>Every way in which C# lets an output be made.</summary>
public class OutputTypeTests
{
    [Theory]
    [InlineData("public class Answer { public int Number { get; set; } public string Text { get; set; } = \"\"; }", "Number = it.Count, Text = \"a\"", "7 a")]
    [InlineData("public class Answer { public int Number { get; init; } public string Text { get; init; } = \"default\"; }", "Number = it.Count", "7 default")]
    [InlineData("public class Answer { public required int Number { get; init; } public required string Text { get; set; } }", "Text = \"a\", Number = 7", "7 a")]
    [InlineData("public record Answer(int Number, string Text);", "Text = \"a\", Number = it.Count", "7 a")]
    [InlineData("public record Answer(int Number, string Text = \"optional\");", "Number = it.Count", "7 optional")]
    [InlineData("public record Answer(int Number) { public required string Text { get; init; } }", "Text = \"a\", number = it.Count", "7 a")]
    [InlineData("public class Answer(int number) { public int Number => number; public string Text { get; set; } = \"\"; }", "number = it.Count, text = \"a\"", "7 a")]
    [InlineData("public class Answer { public int Number; public string Text = \"\"; }", "Number = it.Count, Text = \"a\"", "7 a")]
    [InlineData("public struct Answer { public int Number { get; set; } public string Text { get; set; } }", "Number = it.Count, Text = \"a\"", "7 a")]
    [InlineData("public readonly record struct Answer(int Number, string Text);", "Number = it.Count, Text = \"a\"", "7 a")]
    [InlineData("public class Base { public int Number { get; init; } } public sealed class Answer : Base { public string Text { get; init; } = \"\"; }", "Number = it.Count, Text = \"a\"", "7 a")]
    [InlineData("public class Answer { public Answer() { } public Answer(int number, string text) { Number = number; Text = text; } public int Number { get; } public string Text { get; } = \"none\"; }", "Number = it.Count, Text = \"a\"", "7 a")]
    [InlineData("public class Answer { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Answer(int number) { Number = number; } public required int Number { get; init; } public string Text { get; init; } = \"\"; }", "number = it.Count, Text = \"a\"", "7 a")]
    [InlineData("public class Answer { public int Number { get; init; } public string? Text { get; init; } }", "Number = it.Rank ?? 3, Text = it.Note", "3 ")]
    [InlineData("public class Answer { public int? Number { get; init; } public string? Text { get; init; } }", "Number = it.Rank, Text = null", " ")]
    [InlineData("public class Answer { public long Number { get; init; } public object? Text { get; init; } }", "Number = it.Count, Text = it.Count", "7 7")]
    [InlineData("public class Answer { public decimal Number { get; init; } public string Text { get; init; } = \"\"; }", "Number = it.Count / 2, Text = \"{it.Count}\"", "3.5 7")]
    [InlineData("public class Answer { public double Number { get; init; } public string Text { get; init; } = \"\"; }", "Number = 1.5, Text = 'x'", "1.5 x")]
    [InlineData("public class Answer { public byte Number { get; init; } public char Text { get; init; } }", "Number = 5, Text = 'x'", "5 x")]
    public void An_output_is_made_of_members_and_parameters_by_name(string type, string members, string expected) => Give(
        type,
        "Answer",
        string.Concat("then ", members),
        string.Concat("then: { ", Yaml(members), " }"),
        "FormattableString.Invariant($\"{answer.Number} {answer.Text}\")",
        expected);

    [Theory]
    [InlineData("List<int>", "[1, it.Count]")]
    [InlineData("int[]", "[1, it.Count]")]
    [InlineData("IReadOnlyList<int>", "[1, it.Count]")]
    [InlineData("IEnumerable<int>", "[1, it.Count]")]
    [InlineData("ICollection<int>", "[1, it.Count]")]
    [InlineData("HashSet<int>", "[1, it.Count]")]
    [InlineData("ImmutableArray<int>", "[1, it.Count]")]
    [InlineData("ImmutableList<int>", "[1, it.Count]")]
    [InlineData("List<long>", "[1, it.Count]")]
    [InlineData("List<int?>", "[1, it.Count]")]
    [InlineData("decimal[]", "[1, it.Count]")]
    [InlineData("List<int>", "it.Numbers")]
    [InlineData("int[]", "it.Numbers")]
    [InlineData("IReadOnlyList<int>", "it.Numbers")]
    [InlineData("IReadOnlyCollection<int>", "it.Numbers")]
    [InlineData("IEnumerable<int>", "it.Numbers")]
    [InlineData("HashSet<int>", "it.Numbers")]
    [InlineData("ImmutableArray<int>", "it.Numbers")]
    [InlineData("IReadOnlyList<int?>", "it.Numbers")]
    [InlineData("IReadOnlyList<long>", "it.Numbers")]
    [InlineData("List<decimal>", "it.Numbers")]
    [InlineData("int[]", "it.Frozen")]
    [InlineData("IReadOnlyList<int>", "it.Frozen")]
    [InlineData("IEnumerable<int>", "it.Frozen")]
    [InlineData("ImmutableArray<int>", "it.Frozen")]
    [InlineData("System.Collections.ObjectModel.ReadOnlyCollection<int>", "[1, it.Count]")]
    [InlineData("System.Collections.ObjectModel.Collection<int>", "[1, it.Count]")]
    [InlineData("Queue<int>", "[1, it.Count]")]
    [InlineData("LinkedList<int>", "[1, it.Count]")]
    [InlineData("ISet<int>", "[1, it.Count]")]
    [InlineData("IReadOnlySet<int>", "[1, it.Count]")]
    [InlineData("SortedSet<int>", "[1, it.Count]")]
    [InlineData("System.Collections.ObjectModel.ReadOnlyCollection<int>", "it.Numbers")]
    [InlineData("ICollection<int>", "it.Numbers")]
    [InlineData("Queue<int>", "it.Numbers")]
    [InlineData("ISet<long>", "it.Numbers")]
    [InlineData("System.Collections.ObjectModel.ReadOnlyCollection<int>", "it.Frozen")]
    [InlineData("System.Collections.ObjectModel.ReadOnlyCollection<decimal>", "it.Parts.Size")]
    [InlineData("List<int>", "it.Parts.Size")]
    [InlineData("IReadOnlyList<int>", "sort(p in it.Parts by p.Size).Size")]
    [InlineData("int[]", "take(it.Numbers, 2)")]
    public void Lists_take_the_form_that_is_wanted(string type, string list) => Give(
        $"public class Answer {{ public required {type} List {{ get; init; }} }}", "Answer", $"then List = {list}", $"then: {{ List: '{list}' }}", "string.Join(\" \", answer.List)", "1 7");

    [Theory]
    [InlineData("IReadOnlyList<object>", "it.Parts")]
    [InlineData("IEnumerable<IPart>", "it.Parts")]
    [InlineData("List<IPart>", "it.Parts")]
    [InlineData("Part[]", "it.Parts")]
    [InlineData("IReadOnlyList<Part?>", "it.Parts")]
    public void Elements_may_be_of_a_base_type(string type, string list) => Give(
        $"public class Answer {{ public required {type} List {{ get; init; }} }}", "Answer", $"then List = {list}", $"then: {{ List: {list} }}", "answer.List.Count().ToString()", "2");

    [Theory]
    [InlineData("int", "it.Count", "answer.ToString()", "7")]
    [InlineData("string", "'{it.Count}'", "answer", "7")]
    [InlineData("decimal", "15%", "answer.ToString()", "0.15")]
    [InlineData("Tier", "Gold", "answer.ToString()", "Gold")]
    [InlineData("int[]", "it.Numbers", "string.Join(\" \", answer)", "1 7")]
    [InlineData("map<string, int>", "it.Map", "answer[\"a\"].ToString()", "1")]
    [InlineData("Part", "it.Parts[0] ?? it.Parts[1] ?? it.Best", "answer.Size.ToString()", "1")]
    [InlineData("IPart", "it.Best", "answer.ToString()!", "best")]
    [InlineData("duration", "1h + 30m", "answer.ToString()", "01:30:00")]
    public void An_output_may_be_one_value(string type, string value, string show, string expected) =>
        Give("", type, $"then {value}", $"then: {(type == "string" ? $"\"{value.Trim('\'')}\"" : $"'{value}'")}", show, expected);

    [Fact]
    public void A_fact_of_a_rules_file_is_made_by_its_written_names() => Assert.All(
        TypeRules.Run(
            "namespace Shop { public class Thing { public int Count => 7; } }",
            "var answer = Answers.Evaluate(new Thing())!; return $\"{answer.TotalPrice} {answer.Kind} {answer.Lines.Count} {answer.Note} {answer.Size}\";",
            """
            namespace Shop
            enum Size { Small, Large }
            fact Answer { total_price: decimal, kind: string, lines: int[], note: string?, size: Size }
            ruleset Answers(it: Thing) -> Answer
            rule "it" then total_price = it.Count, Kind = "k", lines = [1, 2], size = Large
            """,
            """
            namespace: Shop
            ---
            enum: Size
            members: [Small, Large]
            ---
            fact: Answer
            fields: { total_price: decimal, kind: string, lines: "int[]", note: string?, size: Size }
            ---
            ruleset: Answers
            inputs: { it: Thing }
            output: Answer
            rules: [{ rule: it, then: { total_price: it.Count, Kind: k, lines: [1, 2], size: Large } }]
            """),
        static found => Assert.Equal("7 k 2  Large", found));

    private static void Give(string type, string output, string then, string yamlThen, string show, string expected)
    {
        var csharp = $$"""
            namespace Shop
            {
                {{type}}
                public enum Tier { Basic, Gold }
                public interface IPart { }
                public sealed class Part : IPart { public int Size { get; init; } public override string ToString() => "best"; }
                public class Thing { public int Count => 7; public int? Rank => null; public string? Note => null; public List<int> Numbers => [1, 7]; public ImmutableArray<int> Frozen => [1, 7]; public List<Part> Parts => [new() { Size = 1 }, new() { Size = 7 }]; public Part Best => new() { Size = 9 }; public Dictionary<string, int> Map => new() { ["a"] = 1 }; }
            }
            """;
        Assert.All(
            TypeRules.Run(
                csharp,
                $"if (Answers.Evaluate(new Thing()) is not {{ }} answer) return null; return {show};",
                $"namespace Shop\nruleset Answers(it: Thing) -> {output}\nrule \"it\"\n  {then}\n",
                $"namespace: Shop\n---\nruleset: Answers\ninputs: {{ it: Thing }}\noutput: '{output}'\nrules:\n  - rule: it\n    {yamlThen}\n"),
            found => Assert.Equal(expected, found));
    }

    // Number = a, Text = "b" → Number: 'a', Text: '{"b"}': what a text is given is a template.
    private static string Yaml(string members) => string.Join(", ", members.Split(", ").Select(static member =>
    {
        var (name, value) = (member[..member.IndexOf(" = ", StringComparison.Ordinal)], member[(member.IndexOf(" = ", StringComparison.Ordinal) + 3)..]);
        return $"{name}: {(name.Equals("Text", StringComparison.OrdinalIgnoreCase) && value != "'x'" ? $"'{{{value}}}'" : value == "'x'" ? "x" : $"'{value}'")}";
    }));
}
