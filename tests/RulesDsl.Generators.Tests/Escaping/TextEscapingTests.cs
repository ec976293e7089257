using System.Globalization;
using System.Reflection;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Generators.Tests.Sentences;
using RulesDsl.Testing;
using static RulesDsl.Generators.Tests.Escaping.HostileText;

namespace RulesDsl.Generators.Tests.Escaping;

/// <summary>
/// Every text that a rules file may hold comes out of the generated code as it went into the file, in both spellings and from a file of rows: names,
/// ids, descriptions, tags, literals, templates, patterns, keys, defaults and tests.
/// </summary>
public sealed class TextEscapingTests
{
    // What comes back, in the order in which it went in.
    private const string CSharp = """
        public static class Program
        {
            public static string?[] Run(string asked, string key) =>
            [
                .. Shop.Texts.Info.Rules.Concat(Shop.Cells.Info.Rules).Concat(Shop.Rows.Info.Rules).SelectMany(About),
                Shop.Parameters.Default.Word, Shop.Functions.Word(7),
                Shop.Texts.Evaluate(asked, new Dictionary<string, string> { [key] = "yes" }),
                Shop.Cells.Evaluate(asked), Shop.Rows.Evaluate(asked), Failure(asked),
            ];

            private static IEnumerable<string?> About(RulesDsl.Decisions.RuleInfo rule) => [rule.Name, rule.Id, rule.Description, .. rule.Tags];

            private static string Failure(string asked)
            {
                try { return Shop.Fails.Evaluate(asked).ToString(); } catch (RulesDsl.Decisions.RuleEvaluationException failed) { return failed.Rule; }
            }
        }
        """;

    [Fact]
    public void Text_of_the_text_spelling_comes_back_as_it_was_written() => Gen.Select(Any, Any, Any, InMetadata, InFile).Check(
        (name, output, key, test, cell) => Check(name, output, key, test, cell, "shop.rules", $$"""
            namespace Shop
            param word: string = {{Template(output)}}
            function Word(n: int) -> string = "{{Template(output)[1..^1]}}{n}{{Template(name)[1..^1]}}"

            test {{Quoted(test)}} given n = 1 expect {{Template(output + "1" + name)}}

            ruleset Texts(s: string, m: map<string, string>) -> string
            rule {{Quoted(name)}}  [id: {{Quoted(key)}}, description: {{Quoted(output)}}, tags: {{Quoted(output)}} {{Quoted(key)}}]
              when s == {{Template(cell)}} and s in [{{Template(cell)}}, "x"] and s contains {{Template(cell)}} and s ~= {{Template(cell)}}
               and s matches {{Pattern(cell)}} and m[{{Template(key)}}] == "yes"
              then {{Template(output)}}

            test {{Quoted(test)}} given s = {{Template(cell)}}, m = { {{Template(key)}}: "yes" } expect {{Template(output)}}
            test "rule" given s = {{Template(cell)}}, m = { {{Template(key)}}: "yes" } expect rule {{Quoted(name)}}

            table Cells(s: string) -> string
              | name           | s                  | => text            |
              | {{Template(name)}} | {{Template(cell)}} | {{Template(output)}} |

            table Rows(s: string) -> string
              | name | s | => text |
              rows "texts.rules.csv"

            ruleset Fails(s: string) -> decimal
            rule {{Quoted(name)}} then 1 / (length(s) - length(s))
            otherwise then 0
            """),
        iter: 12, longer: 50);

    [Fact]
    public void Text_of_the_YAML_spelling_comes_back_as_it_was_written() => Gen.Select(InMetadata, InMetadata, InMetadata, InMetadata, InFile).Check(
        (name, output, key, test, cell) => Check(name, output, key, test, cell, "shop.rules.yaml", $$"""
            namespace: Shop
            ---
            param: word
            type: string
            default: {{Yaml(Doubled(output))}}
            ---
            function: Word
            inputs: { n: int }
            output: string
            value: {{Yaml($"\"{Template(output)[1..^1]}{{n}}{Template(name)[1..^1]}\"")}}
            tests: [{ test: {{Yaml(test)}}, given: { n: 1 }, expect: {{Yaml(Doubled(output + "1" + name))}} }]
            ---
            ruleset: Texts
            inputs: { s: string, m: 'map<string, string>' }
            output: string
            rules:
              - rule: {{Yaml(name)}}
                id: {{Yaml(key)}}
                description: {{Yaml(output)}}
                tags: [{{Yaml(output)}}, {{Yaml(key)}}]
                when:
                  all:
                    - {{Yaml("s == " + Template(cell))}}
                    - s: {{Yaml(Template(cell))}}
                    - {{Yaml("s matches " + Pattern(cell))}}
                    - {{Yaml($"m[{Template(key)}] == \"yes\"")}}
                then: {{Yaml(Doubled(output))}}
            tests:
              - { test: {{Yaml(test)}}, given: { s: {{Yaml(Doubled(cell))}}, m: { {{Yaml(Template(key))}}: yes } }, expect: {{Yaml(Doubled(output))}} }
              - { test: rule, given: { s: {{Yaml(Doubled(cell))}}, m: { {{Yaml(Template(key))}}: yes } }, expect rule: {{Yaml(name)}} }
            ---
            table: Cells
            inputs: { s: string }
            output: string
            columns: [name, s, => text]
            rows: [[{{Yaml(name)}}, {{Yaml(Template(cell))}}, {{Yaml(Doubled(output))}}]]
            ---
            table: Rows
            inputs: { s: string }
            output: string
            columns: [name, s, => text]
            rows: texts.rules.csv
            ---
            ruleset: Fails
            inputs: { s: string }
            output: decimal
            rules: [{ rule: {{Yaml(name)}}, then: 1 / (length(s) - length(s)) }]
            otherwise: { then: 0 }
            """),
        iter: 12, longer: 50);

    // Space behind a format is none of it: C# refuses it.
    [Theory]
    [InlineData("0.0", "0.0")]
    [InlineData("0.0 ", "0.0")]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData("0'\"\"\"'0", "0'\"\"\"'0")]
    [InlineData("0'\\\"{{0}/*'0", null)]
    [InlineData("'\\n*/ #line 1 \uFEFF'0", "'\\n*/ #line 1 \uFEFF'0")]
    public void A_format_comes_to_NET_as_it_was_written(string written, string? format)
    {
        if (written.Contains('{', StringComparison.Ordinal))
            Rules.SayOfOutput("string", $"\"⟦{{⟧order.Total:{written}}}\"", "RDSL0105: The hole that begins here has no closing '}'; a brace itself is written '{{'.");
        else
            Rules.Give("string", ($"\"{{order.Total:{written}}}\"", 1200.50m.ToString(format, CultureInfo.InvariantCulture)));
    }

    private static void Check(string name, string output, string key, string test, string cell, string file, string rules)
    {
        var csv = $"name,s,text\n{Cell(cell)},{Cell(Template(cell))},{Cell(Doubled(cell))}\n";
        var project = RulesProject.Compile(CSharp, (file, rules), ("texts.rules.csv", csv));
        foreach (var tree in project.Result.GeneratedTrees)
            Assert.Empty(CSharpSyntaxTree.ParseText(tree.GetText(), new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose)).GetDiagnostics());

        var assembly = project.Load();
        var found = (IEnumerable<string?>)assembly.GetType("Program")!.GetMethod("Run")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [cell, key], null)!;

        // A tag is a word: space and commas part several, quotes or not.
        string[] tags = [.. $"{output} {key}".Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries)];
        Assert.Equal<string?>([name, key, output, .. tags, name, null, null, cell, null, null, output, $"{output}7{name}", output, output, cell, name], found);
        var results = RuleTestCase.In(assembly).Select(static it => it.Run()).ToList();
        Assert.Equal(new[] { test, test, "rule" }.Order(StringComparer.Ordinal), results.Select(static result => result.Test.Name).Order(StringComparer.Ordinal));
        Assert.All(results, static result => Assert.True(result.Passed, $"{result.Test}: {result.Exception}"));
    }
}
