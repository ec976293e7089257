using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RulesDsl.Generators;

namespace RulesDsl.Benchmarks.Decisions.Workload;

/// <summary>Rules compiled in memory as a Release build compiles them, beside the code that a developer writes.</summary>
/// <typeparam name="TFact">What they are about.</typeparam>
/// <param name="Loops">What finds rules for facts.</param>
/// <param name="Generated">What the generator wrote.</param>
internal sealed record CompiledRules<TFact>(Loops<TFact> Loops, string Generated)
{
    private static int _number;

    /// <summary>Compiles rules.</summary>
    /// <param name="rules">The tests of each rule.</param>
    /// <param name="form">The form to take; empty for the compiler's choice.</param>
    /// <param name="attributes">What stands in brackets behind the name of each rule.</param>
    public static CompiledRules<TFact> Compile(IReadOnlyList<IReadOnlyList<Test>> rules, string form = "", string attributes = "")
    {
        var text = new StringBuilder($"namespace Bank\nusing {typeof(TFact).Namespace}\n\nruleset Grades(loan: {typeof(TFact).Name}) -> int\n");
        for (var i = 0; i < rules.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"\nrule \"{i + 1}\"{(attributes.Length == 0 ? "" : $" [{attributes}]")}\n  when {string.Join(" and ", rules[i].Select(static test => test.Rules))}\n  then {i + 1}\n");
        text.Append("\notherwise\n  then 0\n");

        var code = $"using System;\nusing {typeof(TFact).Namespace};\nusing Bank;\nusing Fact = {typeof(TFact).FullName};\n{HandWritten.Tree(rules)}{HandWritten.Chain(rules)}{Loops<TFact>.Code}";
        var project = CSharpCompilation.Create(
            string.Create(CultureInfo.InvariantCulture, $"Rules{++_number}Of{typeof(TFact).Name}"),
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
        return new CompiledRules<TFact>(new Loops<TFact>(image), string.Concat(compilation.SyntaxTrees.Skip(1)));
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
