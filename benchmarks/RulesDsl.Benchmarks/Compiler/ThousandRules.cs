using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RulesDsl.Generators;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>A project with 1,000 rules of four conditions in one file, and the generator that compiles it.</summary>
internal static class ThousandRules
{
    /// <summary>The C# of the project.</summary>
    public const string Model = """
        namespace Bank;
        public enum Region { North, East, South, West }
        public sealed record Loan(int Age, int Score, int Years, decimal Income, decimal Amount, decimal Debt, double Ratio, Region Region, string Channel, bool Employed);
        """;

    /// <summary>The rules file.</summary>
    public static string Rules { get; } = Write();

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
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>The file of the project that no rule mentions.</summary>
    public static SyntaxTree Unrelated(int number) => CSharpSyntaxTree.ParseText(
        string.Create(CultureInfo.InvariantCulture, $"namespace Bank; public static class Elsewhere {{ public static int Number() => {number}; }}"), path: "Elsewhere.cs");

    /// <summary>The generator, which has seen nothing yet.</summary>
    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create([new RulesGenerator().AsSourceGenerator()], [new RulesFile()]);

    /// <summary>Runs the generator and sees that it did what it should.</summary>
    public static GeneratorDriver Run(GeneratorDriver driver, Compilation project)
    {
        var ran = driver.RunGenerators(project);
        var result = ran.GetRunResult();
        if (result.GeneratedTrees.Length != 1 || result.Diagnostics.Any(found => found.Severity == DiagnosticSeverity.Error))
            throw new InvalidOperationException($"{result.GeneratedTrees.Length} files; {string.Join("; ", result.Diagnostics.Take(3))}");
        return ran;
    }

    private static string Write()
    {
        var random = new Random(2026);
        var text = new StringBuilder("namespace Bank\n\nruleset Grades(loan: Loan) -> int\n");
        string[] regions = ["North", "East", "South", "West"];
        string[] channels = ["online", "branch", "phone", "partner"];
        for (var i = 1; i <= 1000; i++)
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

    private sealed class RulesFile : AdditionalText
    {
        public override string Path => "/bank/grades.rules";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Rules, Encoding.UTF8);
    }
}
