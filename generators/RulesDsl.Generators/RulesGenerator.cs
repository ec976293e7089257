using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Binding.Modules;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Emit.Params;
using RulesDsl.Generators.Emit.Testing;
using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Pipeline;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Generators.Specs.Testing;
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
        var parsed = context.AdditionalTextsProvider
            .Where(static file => RulesFiles.Is(file.Path))
            .Combine(options)
            .Select(static (pair, cancellation) => RulesFiles.Parse(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Parse)
            .Collect()
            .SelectMany(static (all, _) => all.GroupBy(static file => file.Path, StringComparer.Ordinal).Select(static same => same.First()));

        // The rows that tables have in files of their own. Each rules file goes on with those that it names.
        var texts = context.AdditionalTextsProvider
            .Where(static file => RowsTexts.Is(file.Path))
            .Combine(options)
            .Select(static (pair, cancellation) => RowsTexts.Read(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.RowsText)
            .Collect()
            .Select(static (all, _) => all.GroupBy(static text => text.Path, StringComparer.Ordinal).Select(static same => same.First()).ToEquatableArray());
        var requests = parsed
            .Combine(texts)
            .Select(static (pair, _) => RowsFinder.Find(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Rows);
        var files = requests
            .Select(static (request, _) => RowsJoiner.Join(request))
            .WithTrackingName(TrackingNames.Join);

        // What each file declares and mentions, in the order of paths: which of two declarations came first must not depend on luck.
        var headed = files.Select(static (file, _) => (File: file, Header: HeaderReader.Read(file)));
        var headers = headed
            .Select(static (pair, _) => pair.Header)
            .WithTrackingName(TrackingNames.Header)
            .Collect()
            .Select(static (all, _) => all.OrderBy(static header => header.Path, StringComparer.Ordinal).ToEquatableArray());
        var functions = RuleFunctions.Find(context.SyntaxProvider).Collect();

        // What the names of all files mean. Reads the compilation, so it runs at every edit; its result is equal at almost all of them.
        var world = context.CompilationProvider
            .Combine(headers)
            .Combine(functions)
            .Combine(options.Select(static (options, _) => options.World))
            .Select(static (all, cancellation) => Guard.Run(
                "rules files",
                () => WorldReader.Read(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right, cancellation),
                static failure => new World(default, default, default, default, default, default, failure)))
            .WithTrackingName(TrackingNames.World);

        // Each file with its own part of that.
        var modules = headed
            .Combine(world)
            .Select(static (pair, _) => new ModuleInput(pair.Left.File, pair.Right.For(pair.Left.Header)))
            .WithTrackingName(TrackingNames.Shapes)
            .Select(static (input, cancellation) => ModuleBinder.Bind(input, cancellation))
            .WithTrackingName(TrackingNames.Bind);

        // C#, per declaration. Tests go into what is built to be tested, and into nothing that ships unless the project wants it.
        var isOptimized = context.CompilationProvider.Select(static (compilation, _) => compilation.Options.OptimizationLevel == OptimizationLevel.Release);
        var isTestProject = context.CompilationProvider.Select(static (compilation, _) => TestReader.IsTestProject(compilation));
        var wanted = options.Combine(isOptimized).Combine(isTestProject).Select(static (all, _) => new WantedSources(
            !all.Left.Left.OnlyChecks, all.Right || (all.Left.Left.EmitTests ?? !all.Left.Right)));
        var declarations = modules.SelectMany(static (module, _) => module.Declarations);
        var sources = declarations
            .Combine(wanted)
            .Where(static pair => pair.Right.Any && (pair.Left is not TestsSpec || pair.Right.Tests))
            .Select(static (pair, _) => pair.Left)
            .Combine(options.Combine(isOptimized).Select(static (pair, _) => new EmitOptions(pair.Right && !pair.Left.Covers, pair.Left.Form) { Covers = pair.Left.Covers }))
            .Select(static (pair, _) => DeclarationEmitter.Emit(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Emit);

        // What explains a decision is a file of its own, so that what decides is the same with and without it.
        // Coverage of rules is told by what explains them.
        var explains = options.Select(static (options, _) => (IsWanted: !options.OnlyChecks && (options.EmitExplanations || options.Covers), options.Covers));
        var explanations = declarations
            .Combine(explains)
            .Where(static pair => pair is { Left: DecisionSpec, Right.IsWanted: true })
            .Select(static (pair, _) => DeclarationEmitter.EmitExplanation((DecisionSpec)pair.Left, pair.Right.Covers))
            .WithTrackingName(TrackingNames.Explain);

        // In a test project, a class of xunit for the tests of each set, its own and those of the libraries that it tests.
        var referenced = context.CompilationProvider
            .Select(static (compilation, cancellation) => TestReader.Read(compilation, cancellation))
            .WithTrackingName(TrackingNames.Tests);
        var classes = declarations
            .Where(static declaration => declaration is TestsSpec)
            .Select(static (declaration, _) => XunitClasses.Of((TestsSpec)declaration))
            .Collect()
            .Combine(referenced)
            .Combine(isTestProject)
            .SelectMany(static (all, _) => all.Right ? XunitClasses.Distinct(all.Left.Left.Concat(all.Left.Right)) : default);
        context.RegisterSourceOutput(classes, static (output, spec) => output.AddSource(XunitEmitter.HintName(spec), XunitEmitter.Emit(spec)));

        // What the params of a namespace have in common, whichever files they stand in; unless its name is another's.
        var blocked = world.Select(static (world, _) => world.BlockedNamespaces());
        var parameters = headers
            .Combine(blocked)
            .SelectMany(static (pair, _) => ParametersClasses.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Parameters);

        var covers = options.Select(static (options, _) => options.Covers);
        context.RegisterSourceOutput(parameters.Combine(covers), static (output, pair) => output.AddSource(pair.Left.HintName, ParametersEmitter.Emit(pair.Left, pair.Right)));
        context.RegisterSourceOutput(sources, Add);
        context.RegisterSourceOutput(explanations, Add);

        var named = requests.SelectMany(static (request, _) => request.Rows.Select(static rows => rows.File?.Path).OfType<string>()).Collect();
        var unused = texts
            .SelectMany(static (all, _) => all.Select(static text => text.Path))
            .Combine(named)
            .Where(static pair => !pair.Right.Contains(pair.Left))
            .Select(static (pair, _) => pair.Left);
        context.RegisterSourceOutput(unused, static (output, path) => Report(output, new FileDiagnostics(path, new([RowsFileDiagnostics.Unused(Path.GetFileName(path))]))));

        // Last of all, as it waits for the proofs. Two tables may name one file of rows: what both find in it is told once.
        var told = modules
            .SelectMany(static (module, _) => module.Told())
            .Collect()
            .SelectMany(static (all, _) => all.GroupBy(static file => file.Path, static (path, same) => new FileDiagnostics(
                path, same.SelectMany(static file => file.Diagnostics).Distinct().ToEquatableArray())));
        context.RegisterSourceOutput(told, static (output, file) => Report(output, file));
    }

    private static void Add(SourceProductionContext output, GeneratedFile source)
    {
        output.AddSource(source.HintName, source.Text);
        if (source.Failure is { } failure)
            output.ReportDiagnostic(RoslynDiagnostics.In(source.Path, failure));
    }

    private static void Report(SourceProductionContext output, FileDiagnostics file)
    {
        foreach (var diagnostic in CompilerDiagnostics.Shown(file.Diagnostics))
            output.ReportDiagnostic(RoslynDiagnostics.In(file.Path, diagnostic));
    }
}
