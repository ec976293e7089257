using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Binding;
using RulesDsl.Generators.Binding.Modules;
using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Pipeline;
using RulesDsl.Generators.Symbols;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Dynamic;

/// <summary>
/// What types want where values stand in rules files, for who writes them in the other spelling.
/// <code>
/// var values = BoundValues.Bind(files, new ModuleOptions { References = ["app.dll"] });
/// var yaml = RulePrinter.Print(module, Spelling.Yaml, value =&gt; values.WantText(module.Path, value));
/// </code>
/// </summary>
public sealed class BoundValues
{
    private readonly Dictionary<string, WantedTexts> _files;

    private BoundValues(Dictionary<string, WantedTexts> files) => _files = files;

    /// <summary>Binds files together. Of what has mistakes in it less is known.</summary>
    /// <param name="sources">The files; one that is given twice counts once.</param>
    /// <param name="options">Names, references and the like.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="IOException">A reference is not there or cannot be read.</exception>
    /// <exception cref="BadImageFormatException">A reference is no .NET assembly.</exception>
    public static BoundValues Bind(IEnumerable<RulesSource> sources, ModuleOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new ModuleOptions();
        var project = ProjectOptionsReader.Read(new ModuleProperties(options).GlobalOptions);
        var files = sources
            .Select(static source => new RulesText(source))
            .Where(static text => RulesFiles.Is(text.Path))
            .DistinctBy(static text => text.Path)
            .Select(text => RulesFiles.Parse(text, project, cancellation))
            .ToList();
        var headers = files.Select(HeaderReader.Read).OrderBy(static header => header.Path, StringComparer.Ordinal).ToEquatableArray();
        var world = WorldReader.Read(ModuleCompilation.Project(options), headers, [], project.World, cancellation);
        var known = new Dictionary<string, WantedTexts>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var wanted = new WantedTexts();
            ModuleBinder.Bind(new ModuleInput(file, world.For(HeaderReader.Read(file))), cancellation, wanted);
            known.Add(file.Path, wanted);
        }

        return new BoundValues(known);
    }

    /// <summary>Whether a text is wanted where a value stands, and whether the expression of a sole hole is one; null where the types do not say.</summary>
    /// <param name="path">The file's name, as it was given.</param>
    /// <param name="value">A value of the module that the file's text is read into.</param>
    public bool? WantText(string path, ExpressionSyntax value) => _files.TryGetValue(path, out var wanted) ? wanted.At(value) : null;
}
