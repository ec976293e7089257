using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using RulesDsl.Dynamic.Metering;
using RulesDsl.Generators;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Dynamic;

/// <summary>
/// Rules files compiled together, as a build would compile them: the same generator, run in this process.
/// <code>
/// var files = await Task.WhenAll(paths.Select(path =&gt; RulesSource.ReadAsync(path)));
/// var compilation = ModuleCompilation.Compile(files, new ModuleOptions { References = ["app.dll"] });
/// foreach (var diagnostic in compilation.Diagnostics)
///     Console.Error.WriteLine(diagnostic);
/// if (!compilation.HasErrors)
///     using (var module = compilation.Load())
///         …
/// </code>
/// Checking is all that <see cref="Compile"/> does; the price of C# is paid by <see cref="Load"/>.
/// </summary>
public sealed class ModuleCompilation
{
    // The C# of rules is right about nulls; that the compiler shows it again takes it a fifth of its time.
    private static readonly CSharpParseOptions Parsing = new CSharpParseOptions(LanguageVersion.CSharp14).WithFeatures([KeyValuePair.Create("run-nullable-analysis", "never")]);

    private readonly Compilation _compilation;
    private readonly ModuleOptions _options;

    private ModuleCompilation(Compilation compilation, ModuleOptions options, IReadOnlyList<ModuleDiagnostic> diagnostics)
    {
        _compilation = compilation;
        _options = options;
        Diagnostics = diagnostics;
    }

    /// <summary>All that the files' authors should know, file by file and in the order of lines.</summary>
    public IReadOnlyList<ModuleDiagnostic> Diagnostics { get; }

    /// <summary>Whether something is so wrong that the module cannot be loaded.</summary>
    public bool HasErrors => Diagnostics.Any(static diagnostic => diagnostic.Severity == RuleSeverity.Error);

    /// <summary>Parses and binds files, whatever they say: mistakes are <see cref="Diagnostics"/>, and a file without any is not hindered by those of another.</summary>
    /// <param name="sources">The files; one that is given twice counts once.</param>
    /// <param name="options">Names, references and the like.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="IOException">A reference is not there or cannot be read.</exception>
    /// <exception cref="BadImageFormatException">A reference is no .NET assembly.</exception>
    public static ModuleCompilation Compile(
        IEnumerable<RulesSource> sources, ModuleOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new ModuleOptions();
        var files = sources.ToList();
        var driver = CSharpGeneratorDriver.Create(
            [new RulesGenerator().AsSourceGenerator()], files.Select(static file => new RulesText(file)), Parsing, new ModuleProperties(options));
        driver.RunGeneratorsAndUpdateCompilation(Project(options), out var compilation, out var found, cancellation);
        return new ModuleCompilation(compilation, options, InOrder(found, files));
    }

    /// <summary>Compiles the C# that the rules have become, and loads it.</summary>
    /// <exception cref="ModuleException"><see cref="HasErrors"/>.</exception>
    /// <exception cref="InvalidOperationException">The C# does not compile, which is a defect of RulesDsl.</exception>
    public RuleModule Load(CancellationToken cancellation = default)
    {
        if (HasErrors)
            throw new ModuleException(Diagnostics);

        if (_options.OnlyChecked)
            throw new InvalidOperationException($"Rules that were only checked cannot be loaded: compile them without {nameof(ModuleOptions.OnlyChecked)}.");

        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var code = _options.Untrusted ? MeterRewriter.Rewrite(_compilation) : _compilation;
        var emitted = code.Emit(
            image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: cancellation);
        if (!emitted.Success)
            throw new InvalidOperationException($"The C# of the rules does not compile, which is a defect of RulesDsl; please report it: {emitted.Diagnostics.First(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");

        image.Position = 0;
        symbols.Position = 0;
        return new RuleModule(new ModuleLoadContext(_options), _options, image, symbols);
    }

    internal static CSharpCompilation Project(ModuleOptions options) => CSharpCompilation.Create(
        options.Name,
        references: [.. RuntimeReferences.All, .. options.Untrusted ? [RuntimeReferences.Meter] : Array.Empty<MetadataReference>(), .. options.References.Select(static path => MetadataReference.CreateFromFile(path))],
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            optimizationLevel: options.Optimized ? OptimizationLevel.Release : OptimizationLevel.Debug,
            concurrentBuild: true,
            deterministic: true));

    private static List<ModuleDiagnostic> InOrder(IEnumerable<Diagnostic> found, List<RulesSource> files)
    {
        var order = files.Select(static (file, index) => (file.Path, index)).DistinctBy(static file => file.Path).ToDictionary();
        return [.. found.Select(Read)
            .OrderBy(diagnostic => order.GetValueOrDefault(diagnostic.File, int.MaxValue))
            .ThenBy(static diagnostic => diagnostic.Line)
            .ThenBy(static diagnostic => diagnostic.Column)];
    }

    private static ModuleDiagnostic Read(Diagnostic diagnostic)
    {
        var place = diagnostic.Location == Location.None ? new SourcePlace("", 0, 0, 0, 0) : Place(diagnostic.Location);
        return new ModuleDiagnostic(
            place.File, place.Line, place.Column, place.EndLine, place.EndColumn, diagnostic.Id, Severity(diagnostic), diagnostic.GetMessage(CultureInfo.InvariantCulture))
        {
            Related = new([.. diagnostic.AdditionalLocations.Select(Place)]),
        };
    }

    private static SourcePlace Place(Location location)
    {
        var place = location.GetLineSpan();
        var (from, to) = (place.StartLinePosition, place.EndLinePosition);
        return new SourcePlace(place.Path, from.Line + 1, from.Character + 1, to.Line + 1, to.Character + 1);
    }

    // A generator that dies is only a warning to the compiler; here nothing is left without it.
    private static RuleSeverity Severity(Diagnostic diagnostic) => diagnostic switch
    {
        { Severity: DiagnosticSeverity.Error } or { Id: "CS8784" or "CS8785" } => RuleSeverity.Error,
        { Severity: DiagnosticSeverity.Warning } => RuleSeverity.Warning,
        _ => RuleSeverity.Suggestion,
    };
}
