using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RulesDsl.Generators;
using RulesDsl.Language;
using RulesDsl.Language.Formatting;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>A project with rules of four conditions each, as many as are asked for, and the generator that compiles it.</summary>
internal static class GradeRules
{
    /// <summary>The C# of the project.</summary>
    public const string Model = """
        namespace Bank;
        public enum Region { North, East, South, West }
        public sealed record Loan(int Age, int Score, int Years, decimal Income, decimal Amount, decimal Debt, double Ratio, Region Region, string Channel, bool Employed);
        """;

    /// <summary>What the project references.</summary>
    public static IEnumerable<string> References => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
        .Append(typeof(Decisions.Loan).Assembly.Location)
        .Append(typeof(RulesDsl.Decisions.RuleInfo).Assembly.Location);

    /// <summary>The project without what is generated; <paramref name="unrelated"/> is in the body of a method that no rule mentions.</summary>
    public static CSharpCompilation Project(int unrelated) => CSharpCompilation.Create(
        "Bank",
        [CSharpSyntaxTree.ParseText(Model, path: "Model.cs"), Unrelated(unrelated)],
        References.Select(static path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));

    /// <summary>The file of the project that no rule mentions.</summary>
    public static SyntaxTree Unrelated(int number) => CSharpSyntaxTree.ParseText(
        string.Create(CultureInfo.InvariantCulture, $"namespace Bank; public static class Elsewhere {{ public static int Number() => {number}; }}"), path: "Elsewhere.cs");

    /// <summary>A rules file of the project.</summary>
    public static AdditionalText File(string name, string rules) => new RulesFile($"/bank/{name}.rules", rules);

    /// <summary>The generator, which has seen nothing yet.</summary>
    public static GeneratorDriver Driver(params AdditionalText[] files) => CSharpGeneratorDriver.Create([new RulesGenerator().AsSourceGenerator()], files);

    /// <summary>Runs the generator and sees that it did what it should: for each file of rules a file of C# that evaluates and one that explains.</summary>
    public static GeneratorDriver Run(GeneratorDriver driver, Compilation project, int files = 1)
    {
        var ran = driver.RunGenerators(project);
        var result = ran.GetRunResult();
        if (result.GeneratedTrees.Length != 2 * files || result.Diagnostics.Any(found => found.Severity == DiagnosticSeverity.Error))
            throw new InvalidOperationException($"{result.GeneratedTrees.Length} files; {string.Join("; ", result.Diagnostics.Take(3))}");
        return ran;
    }

    /// <summary>The rules in the text spelling, the same ones each time.</summary>
    public static string Text(int count, string name = "Grades")
    {
        var random = new Random(2026);
        var text = new StringBuilder($"namespace Bank\n\nruleset {name}(loan: Loan) -> int\n");
        string[] regions = ["North", "East", "South", "West"];
        string[] channels = ["online", "branch", "phone", "partner"];
        for (var i = 1; i <= count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""

                rule "grade {i}"
                  when loan.Age in {random.Next(18, 40)}..{random.Next(41, 80)} and loan.Score >= {random.Next(300, 900)}
                   and loan.Region is {regions[random.Next(4)]} and (loan.Channel == "{channels[random.Next(4)]}" or loan.Amount < {random.Next(1000, 90000)})
                  then {i}

                """);
        }

        return text.Append("\notherwise\n  then 0\n").ToString();
    }

    /// <summary>The C# that is generated for them: what evaluates, and what explains.</summary>
    public static (string Evaluates, string Explains) Generated(int count)
    {
        var files = Run(Driver(File("grades", Text(count))), Project(0)).GetRunResult().GeneratedTrees.OrderBy(static tree => tree.FilePath.Contains(".Explain.", StringComparison.Ordinal)).ToList();
        return (files[0].ToString(), files[1].ToString());
    }

    /// <summary>The same rules in the YAML spelling.</summary>
    public static string Yaml(int count) => RulePrinter.Print(RuleParser.Parse("grades.rules", Text(count)).Module, Spelling.Yaml);

    private sealed class RulesFile(string path, string rules) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(rules, Encoding.UTF8);
    }
}
