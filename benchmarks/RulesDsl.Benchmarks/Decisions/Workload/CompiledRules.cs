using System.Globalization;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RulesDsl.Generators;

namespace RulesDsl.Benchmarks.Decisions.Workload;

/// <summary>Rules compiled in memory as a Release build compiles them, beside the code that a developer writes.</summary>
internal sealed class CompiledRules
{
    // Each over all facts, so that calling a delegate does not count.
    private const string Loops = """
        public static class Loops
        {
            public static long HandWritten(Application[] loans)
            {
                var sum = 0L;
                foreach (var loan in loans)
                    sum += Tree.Grade(loan);
                return sum;
            }

            public static long Evaluate(Application[] loans)
            {
                var sum = 0L;
                foreach (var loan in loans)
                    sum += Grades.Evaluate(loan);
                return sum;
            }

            public static long EvaluateAll(Application[] loans)
            {
                var sum = 0L;
                foreach (var loan in loans)
                {
                    foreach (var match in Grades.EvaluateAll(loan))
                        sum += match.Output;
                }

                return sum;
            }

            private static readonly int[] Results = new int[100_000];

            public static long EvaluateMany(Application[] loans)
            {
                Grades.EvaluateMany(loans, Results);
                var sum = 0L;
                foreach (var result in Results.AsSpan(0, loans.Length))
                    sum += result;
                return sum;
            }
        }
        """;

    private static int _number;
    private readonly Dictionary<string, Func<Application[], long>> _loops;

    private CompiledRules(Dictionary<string, Func<Application[], long>> loops) => _loops = loops;

    /// <summary>A loop by its name, over all facts.</summary>
    public Func<Application[], long> this[string loop] => _loops[loop];

    /// <summary>Compiles rules.</summary>
    /// <param name="rules">The tests of each rule.</param>
    /// <param name="form">The form to take; empty for the compiler's choice.</param>
    public static CompiledRules Compile(IReadOnlyList<IReadOnlyList<Test>> rules, string form = "")
    {
        var text = new StringBuilder("namespace Bank\nusing RulesDsl.Benchmarks.Decisions.Workload\n\nruleset Grades(loan: Application) -> int\n");
        for (var i = 0; i < rules.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"\nrule \"{i + 1}\"\n  when {string.Join(" and ", rules[i].Select(static test => test.Rules))}\n  then {i + 1}\n");
        text.Append("\notherwise\n  then 0\n");

        var code = "using System;\nusing RulesDsl.Benchmarks.Decisions.Workload;\nusing Bank;\n" + HandWritten.Tree(rules) + Loops;
        var project = CSharpCompilation.Create(
            string.Create(CultureInfo.InvariantCulture, $"Rules{++_number}"),
            [CSharpSyntaxTree.ParseText(code)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        var driver = CSharpGeneratorDriver.Create([new RulesGenerator().AsSourceGenerator()], [new RulesText(text.ToString())], optionsProvider: new Form(form));
        driver.RunGeneratorsAndUpdateCompilation(project, out var compilation, out _);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success)
            throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics.Where(static found => found.Severity == DiagnosticSeverity.Error).Take(5)));
        image.Position = 0;
        var loops = AssemblyLoadContext.Default.LoadFromStream(image).GetType("Loops")!;
        return new CompiledRules(loops.GetMethods().Where(static method => method.IsStatic).ToDictionary(static method => method.Name, static method => method.CreateDelegate<Func<Application[], long>>()));
    }

    private sealed class RulesText(string rules) : AdditionalText
    {
        public override string Path => "/bank/grades.rules";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(rules, Encoding.UTF8);
    }

    private sealed class Form(string form) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Property(form);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Property(string form) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = key switch
                {
                    "build_property.RulesDslForm" => form,
                    "build_property.RulesDslExplain" => "false",
                    _ => null,
                };
                return value is not null;
            }
        }
    }
}
