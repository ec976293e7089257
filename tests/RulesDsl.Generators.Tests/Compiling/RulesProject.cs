using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RulesDsl.Generators.Tests.Compiling;

/// <summary>A small project of C# and rules files, compiled in memory as the SDK would compile it.</summary>
internal sealed class RulesProject
{
    public const string Root = "/project/";

    internal static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    private RulesProject(CSharpCompilation compilation, GeneratorDriverRunResult result)
    {
        Compilation = compilation;
        Result = result;
    }

    /// <summary>The project with what has been generated.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>What the generator did.</summary>
    public GeneratorDriverRunResult Result { get; }

    /// <summary>Compiles C# and files of the text spelling, each given by name and content.</summary>
    public static RulesProject Compile(string csharp, params (string Name, string Text)[] rules) =>
        Compile(csharp, withJobs: true, rules);

    /// <summary>Compiles as above, in a project that references more than others do.</summary>
    public static RulesProject Compile(string csharp, IEnumerable<MetadataReference> references, params (string Name, string Text)[] rules)
    {
        var driver = Driver([.. rules.Select(static file => new RulesText(Root + file.Name, file.Text))]);
        var ran = driver.RunGeneratorsAndUpdateCompilation(Empty(csharp).AddReferences(references), out var compilation, out _);
        return new RulesProject((CSharpCompilation)compilation, ran.GetRunResult());
    }

    /// <summary>Compiles as above, in a project that may lack the engine of graphs.</summary>
    public static RulesProject Compile(string csharp, bool withJobs, params (string Name, string Text)[] rules) =>
        Compile(withJobs ? Empty(csharp) : Empty(csharp).RemoveReferences(SdkReferences.Jobs), rules);

    /// <summary>Compiles rules files into a project.</summary>
    public static RulesProject Compile(CSharpCompilation project, params (string Name, string Text)[] rules)
    {
        var driver = Driver([.. rules.Select(static file => new RulesText(Root + file.Name, file.Text))]);
        var ran = driver.RunGeneratorsAndUpdateCompilation(project, out var compilation, out _);
        return new RulesProject((CSharpCompilation)compilation, ran.GetRunResult());
    }

    /// <summary>Compiles rules files into a project that tells more of itself than others do.</summary>
    public static RulesProject Compile(CSharpCompilation project, ProjectProperties properties, params (string Name, string Text)[] rules)
    {
        var driver = Driver([.. rules.Select(static file => new RulesText(Root + file.Name, file.Text))], properties);
        var ran = driver.RunGeneratorsAndUpdateCompilation(project, out var compilation, out _);
        return new RulesProject((CSharpCompilation)compilation, ran.GetRunResult());
    }

    /// <summary>A project of C# alone.</summary>
    public static CSharpCompilation Empty(string csharp) => CSharpCompilation.Create(
        "Project",
        [CSharpSyntaxTree.ParseText("global using System;\nglobal using System.Collections.Generic;\nglobal using System.Linq;\n", Parsing, "Usings.cs", Encoding.UTF8), CSharpSyntaxTree.ParseText(csharp, Parsing, "Code.cs", Encoding.UTF8)],
        SdkReferences.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release));

    /// <summary>A generator that remembers its steps.</summary>
    public static GeneratorDriver Driver(IEnumerable<AdditionalText> rules, ProjectProperties? properties = null) => CSharpGeneratorDriver.Create(
        [new RulesGenerator().AsSourceGenerator()],
        rules,
        Parsing,
        properties ?? new ProjectProperties(("RulesDslEmitTests", "true")),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>What the generator has to say, but for what it proves.</summary>
    public ImmutableArray<Diagnostic> Found => [.. Result.Diagnostics.Where(static found => !IsProof(found))];

    /// <summary>The same as <c>id (line,column): message</c>.</summary>
    public IReadOnlyList<string> Diagnostics => [.. Found.Select(Describe)];

    /// <summary>What the generator proves, in the same form.</summary>
    public IReadOnlyList<string> Proofs => [.. Result.Diagnostics.Where(IsProof).Select(Describe)];

    /// <summary>Whether a diagnostic is what a proof has found: of most modules of the tests nobody wants to hear it.</summary>
    public static bool IsProof(Diagnostic diagnostic) => diagnostic.Id.StartsWith("RDSL06", StringComparison.Ordinal);

    /// <summary>The generated file of a declaration.</summary>
    public string Generated(string name) =>
        Result.Results.Single().GeneratedSources.Single(source => source.HintName == name + ".g.cs").SourceText.ToString();

    /// <summary>The project as a loaded assembly; fails with everything that is wrong.</summary>
    /// <param name="libraries">The images of assemblies that it references beside those of the tests.</param>
    public Assembly Load(params byte[][] libraries)
    {
        Assert.True(Diagnostics.All(static text => text.StartsWith("info", StringComparison.Ordinal)), string.Join("\n", Diagnostics));
        using var image = new MemoryStream();
        var emitted = Compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(static found => found.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        var context = new AssemblyLoadContext("generated", isCollectible: true);
        foreach (var library in libraries)
            context.LoadFromStream(new MemoryStream(library));
        return context.LoadFromStream(image);
    }

    /// <summary>
    /// What the C# compiler would warn of in generated code, which keeps it silent there: no pragma covers up what is careless. That names are
    /// written small, or that something is compared with itself, is how the rules say it.
    /// </summary>
    public IReadOnlyList<string> Warnings
    {
        get
        {
            var bare = Compilation.WithOptions(Compilation.Options.WithWarningLevel(10));
            foreach (var tree in Result.GeneratedTrees)
            {
                var text = tree.GetText().ToString().Replace("#pragma warning disable\n", "\n", StringComparison.Ordinal);
                bare = bare.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, Parsing, tree.FilePath, Encoding.UTF8));
            }

            var generated = Result.GeneratedTrees.Select(static tree => tree.FilePath).ToHashSet();
            return [.. bare.GetDiagnostics()
                .Where(found => found.Severity >= DiagnosticSeverity.Warning && found.Id is not ("CS8981" or "CS1718") && found.Location.SourceTree is { } tree && generated.Contains(tree.FilePath))
                .Select(static found => $"{found.Id}: {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)} {Line(found)}")];
        }
    }

    private static string Line(Diagnostic found)
    {
        var text = found.Location.SourceTree!.GetText();
        return text.Lines.GetLineFromPosition(found.Location.SourceSpan.Start).ToString().Trim();
    }

    /// <summary>Runs the static method <c>Program.Run</c> of the project.</summary>
    public object? Run() => Load().GetType("Program")!.GetMethod("Run")!.Invoke(null, null);

    private static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return $"{diagnostic.Severity} {diagnostic.Id} {span.Path.Replace(Root, "", StringComparison.Ordinal)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}".Replace("Info ", "info ", StringComparison.Ordinal);
    }
}
