using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Binding.Modules;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Pipeline;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Symbols;
using RulesDsl.Language;

namespace RulesDsl.Generators;

/// <summary>Compiles the rules files of a project to C#, step by step, so that an edit re-does only what depends on it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RulesGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider.Select(static (provider, _) => ProjectOptionsReader.Read(provider.GlobalOptions));

        // Text to syntax, per file. A project may list a file twice; it counts once.
        var files = context.AdditionalTextsProvider
            .Where(RulesFiles.Is)
            .Combine(options)
            .Select(static (pair, cancellation) => RulesFiles.Parse(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Parse)
            .Collect()
            .SelectMany(static (all, _) => all.GroupBy(static file => file.Path, StringComparer.Ordinal).Select(static same => same.First()));

        // What each file declares and mentions, in the order of paths: which of two declarations came first must not depend on luck.
        var headers = files
            .Select(static (file, _) => HeaderReader.Read(file))
            .WithTrackingName(TrackingNames.Header)
            .Collect()
            .Select(static (all, _) => all.OrderBy(static header => header.Path, StringComparer.Ordinal).ToEquatableArray());
        var functions = RuleFunctions.Find(context.SyntaxProvider).Collect();

        // What the names of all files mean. Reads the compilation, so it runs at every edit; its result is equal at almost all of them.
        var world = context.CompilationProvider
            .Combine(headers)
            .Combine(functions)
            .Select(static (all, cancellation) => Guard.Run(
                "rules files",
                () => WorldReader.Read(all.Left.Left, all.Left.Right, all.Right, cancellation),
                static failure => new World(default, default, default, default, failure)))
            .WithTrackingName(TrackingNames.World);

        // Each file with its own part of that.
        var modules = files
            .Combine(world)
            .Select(static (pair, _) => new ModuleInput(pair.Left, pair.Right.For(HeaderReader.Read(pair.Left))))
            .WithTrackingName(TrackingNames.Shapes)
            .Select(static (input, cancellation) => ModuleBinder.Bind(input, cancellation))
            .WithTrackingName(TrackingNames.Bind);

        // C#, per declaration.
        var isOptimized = context.CompilationProvider.Select(static (compilation, _) => compilation.Options.OptimizationLevel == OptimizationLevel.Release);
        var sources = modules
            .SelectMany(static (module, _) => module.Declarations)
            .Combine(isOptimized)
            .Select(static (pair, _) => DeclarationEmitter.Emit(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Emit);

        context.RegisterSourceOutput(sources, static (output, source) =>
        {
            output.AddSource(source.HintName, source.Text);
            if (source.Failure is { } failure)
                output.ReportDiagnostic(RoslynDiagnostics.In(source.Path, failure));
        });
        context.RegisterSourceOutput(modules, static (output, module) =>
        {
            foreach (var diagnostic in CompilerDiagnostics.Shown(module.Diagnostics))
                output.ReportDiagnostic(RoslynDiagnostics.In(module.Path, diagnostic));
        });
    }
}
