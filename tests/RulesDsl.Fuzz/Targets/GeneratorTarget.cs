using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RulesDsl.Decisions;
using RulesDsl.Generators;
using RulesDsl.Generators.Tests.Diagnostics;
using RulesDsl.Jobs;

namespace RulesDsl.Fuzz.Targets;

/// <summary>
/// A file of rules goes all the way to C#: the generator does not fail, and what it makes compiles, also where the rules are wrong.
/// Behind a line <c>===</c> follows the file of rows that its tables may name, <c>fuzz.rules.csv</c>.
/// </summary>
/// <param name="path">The file's name, which tells the spelling.</param>
internal sealed class GeneratorTarget(string path)
{
    private const string Divider = "\n===\n";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    // The framework's and our own assemblies; of the compiler's, no rule speaks.
    private static readonly Lazy<CSharpCompilation> Project = new(static () => CSharpCompilation.Create(
        "Fuzzed",
        [CSharpSyntaxTree.ParseText($"using System;\nusing System.Collections.Generic;\n{PageModel.CSharp}", Parsing, "Model.cs")],
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
            .Append(typeof(RuleInfo).Assembly.Location)
            .Append(typeof(JobGraph).Assembly.Location)
            .Where(IsManaged)
            .Select(static file => MetadataReference.CreateFromFile(file))],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false)
            .WithSpecificDiagnosticOptions([new("CS1591", ReportDiagnostic.Suppress)])));

    public void Read(string text)
    {
        var files = Files(text);
        var driver = CSharpGeneratorDriver.Create([new RulesGenerator().AsSourceGenerator()], files, Parsing, new ProjectProperties());
        var result = driver.RunGeneratorsAndUpdateCompilation(Project.Value, out var compilation, out var found).GetRunResult().Results.Single();
        if (result.Exception is { } exception)
            throw new BrokenPromiseException("The generator never fails.", exception);

        foreach (var diagnostic in found)
        {
            Promise.Holds(diagnostic.Id is not "RDSL0001", diagnostic.ToString());
            var file = files.Single(file => file.Path == diagnostic.Location.GetLineSpan().Path);
            Promise.Holds(diagnostic.Location.SourceSpan.End <= file.Length, $"A mistake stands inside of its file; {diagnostic}.");
        }

        // What is made of rules without mistakes is clean code as well.
        var tolerated = found.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
        foreach (var diagnostic in compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity > tolerated))
            Promise.Holds(false, $"What is generated compiles; {diagnostic} in:\n{diagnostic.Location.SourceTree}");
    }

    private SourceInMemory[] Files(string text)
    {
        var divider = text.IndexOf(Divider, StringComparison.Ordinal);
        return divider < 0
            ? [new SourceInMemory(path, text)]
            : [new SourceInMemory(path, text[..divider]), new SourceInMemory("fuzz.rules.csv", text[(divider + Divider.Length)..])];
    }

    private static bool IsManaged(string file) => !Path.GetFileName(file).Contains(".Native.", StringComparison.Ordinal);
}
