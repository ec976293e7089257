using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;
using RulesDsl.Testing;

namespace RulesDsl.Generators.Tests.Docs;

/// <summary>What the pages for users of other engines show of this side is true.</summary>
[Collection("programs that print")]
public sealed class MigrationPageTests
{
    // What NRules 1.0.4, RulesEngine 6.0.1 and json-rules-engine 7.3.1 say with what the pages show of them.
    private const string Answers = """

        ruleset Price(order: Order) -> string

        rule "both" then "{DiscountPercent(order)} % {ShippingFee(order)}"

        test "as the other engines say"
          | order.Total | order.Country | order.Tier | => it       |
          | 1_200       | "SE"          | Gold       | "15 % 0"    |
          | 999.99      | "SE"          | Gold       | "0 % 9.90"  |
          | 1_000       | "NO"          | Gold       | "15 % 9.90" |
          | 6_000       | "DE"          | Standard   | "10 % 9.90" |
          | 6_000       | "DE"          | Gold       | "15 % 9.90" |
          | 5_000       | "SE"          | Standard   | "10 % 0"    |
          | 1_000       | "SE"          | Standard   | "0 % 0"     |
          | 80          | "NO"          | Standard   | "0 % 9.90"  |
          | 1_100       | "SE"          | Gold       | "15 % 9.90" |
          | 4_999.99    | "NO"          | Standard   | "0 % 0"     |

        """;

    public static TheoryData<string> Pages => [.. MigrationPage.Names];

    [Fact]
    public void There_is_a_page_for_each_engine() => Assert.Equal(["json-rules-engine.md", "nrules.md", "rulesengine.md"], MigrationPage.Names);

    [Theory]
    [MemberData(nameof(Pages))]
    public void Both_spellings_say_the_same(string name)
    {
        var page = MigrationPage.Read(name);

        Assert.Equal(name == "nrules.md" ? 0 : page.Text.Count, page.Yaml.Count);
        foreach (var (text, yaml) in page.Text.Zip(page.Yaml))
        {
            var (read, other) = (RuleParser.Parse("a.rules", text), RuleParser.Parse("a.rules.yaml", yaml));
            Assert.Empty(read.Diagnostics.Concat(other.Diagnostics).Select(static it => $"{it.Span}: {it.Message}"));
            Assert.True(SyntaxEquality.AreEqual(read.Module, other.Module), text);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_rules_compile_without_a_word_and_their_tests_pass(string name)
    {
        var page = MigrationPage.Read(name);

        Assert.All(page.Text, text => Assert.True(Passed(page, "orders.rules", text) > 0));
        Assert.All(page.Yaml, yaml => Assert.True(Passed(page, "orders.rules.yaml", yaml) > 0));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_other_engine_gives_the_same_answers(string name)
    {
        var page = MigrationPage.Read(name);

        Assert.True(Passed(page, "orders.rules", page.Text[0] + Answers) > 10);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_program_prints_what_stands_below_it(string name)
    {
        var page = MigrationPage.Read(name);

        Assert.Equal(page.Types.Length > 0 ? 2 : 1, page.CSharpBlocks);
        Assert.Equal(page.Program.Output, Printed(page, "orders.rules", page.Text[0]));
        Assert.All(page.Yaml, yaml => Assert.Equal(page.Program.Output, Printed(page, "orders.rules.yaml", yaml)));
    }

    // How many tests there are; fails where one does.
    private static int Passed(MigrationPage page, string name, string rules)
    {
        var project = RulesProject.Compile(page.Types, (name, rules));
        Assert.Empty(project.Diagnostics);
        Assert.Empty(project.Proofs);
        Assert.Empty(project.Warnings);
        var results = RuleTestCase.In(project.Load()).Select(static test => test.Run()).ToList();
        Assert.All(results, static result => Assert.True(result.Passed, $"{result.Test}: {result.Exception}"));
        return results.Count;
    }

    private static string Printed(MigrationPage page, string name, string rules)
    {
        var empty = RulesProject.Empty(page.Types);
        var program = empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(page.Program.Code, RulesProject.Parsing, "Program.cs", System.Text.Encoding.UTF8))
            .WithOptions(empty.Options.WithOutputKind(OutputKind.ConsoleApplication));
        var main = RulesProject.Compile(program, (name, rules)).Load().EntryPoint!;
        var before = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(output);
            main.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString();
    }
}
