using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Generators.Tests.Diagnostics;
using RulesDsl.Language;

namespace RulesDsl.Generators.Tests;

/// <summary>The rules that this repository ships, uses and measures become C# that no compiler warns of, in both spellings.</summary>
public sealed class ShippedRulesTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(DiagnosticPage.Folder, "..", ".."));

    [Theory]
    [InlineData("rules/finops", "src/RulesDsl.FinOps", Spelling.Text)]
    [InlineData("rules/finops", "src/RulesDsl.FinOps", Spelling.Yaml)]
    [InlineData(".ci/consumer", ".ci/consumer", Spelling.Text)]
    [InlineData(".ci/consumer", ".ci/consumer", Spelling.Yaml)]
    [InlineData("benchmarks/RulesDsl.Benchmarks/Decisions", "benchmarks/RulesDsl.Benchmarks/Decisions", Spelling.Text)]
    [InlineData("benchmarks/RulesDsl.Benchmarks/Decisions", "benchmarks/RulesDsl.Benchmarks/Decisions", Spelling.Yaml)]
    public void Nothing_is_to_be_warned_of(string rules, string code, Spelling spelling)
    {
        var files = Files(rules, "*.rules*").Where(static file => !file.EndsWith(".csproj", StringComparison.Ordinal)).ToList();
        var trees = Files(code, "*.cs").Select(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), RulesProject.Parsing, file)).ToList();
        foreach (var level in new[] { OptimizationLevel.Debug, OptimizationLevel.Release })
        {
            var project = RulesProject.Empty("global using System.IO;\nglobal using System.Threading;\nglobal using System.Threading.Tasks;\n").AddSyntaxTrees(trees);

            var compiled = RulesProject.Compile(project.WithOptions(project.Options.WithOptimizationLevel(level)), [.. files.Select(file => Spelled(file, spelling))]);

            Assert.DoesNotContain(compiled.Found, static found => found.Severity == DiagnosticSeverity.Error);
            Assert.NotEmpty(compiled.Result.GeneratedTrees);
            Assert.Empty(compiled.Warnings);
        }
    }

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        .Where(static file => !file.Replace('\\', '/').Split('/').Any(static part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal);

    private static (string Name, string Text) Spelled(string file, Spelling spelling)
    {
        var (name, text) = (Path.GetFileName(file), File.ReadAllText(file));
        return name.EndsWith(".csv", StringComparison.Ordinal) || RuleParser.SpellingOf(name) == spelling
            ? (name, text)
            : (name[..name.IndexOf(".rules", StringComparison.Ordinal)] + (spelling == Spelling.Text ? ".rules" : ".rules.yaml"), RulePrinter.Print(RuleParser.Parse(name, text).Module, spelling));
    }
}
