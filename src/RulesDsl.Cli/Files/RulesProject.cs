using System.Reflection;
using RulesDsl.Cli.Output;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Files;

/// <summary>Files that are compiled together.</summary>
/// <param name="Files">The files, those of rows among them.</param>
/// <param name="Folder">The folder that their names start from.</param>
internal sealed record RulesProject(IReadOnlyList<RulesFile> Files, string Folder)
{
    /// <summary>The folder that is the project's: folders below it are namespaces, and loaded rules name their files from it.</summary>
    public string Root { get; init; } = Folder;

    /// <summary>The files that hold rules.</summary>
    public IEnumerable<RulesFile> RulesFiles => Files.Where(static file => file.Kind is RulesFileKind.Text or RulesFileKind.Yaml);

    /// <summary>Finds and reads files.</summary>
    /// <param name="names">What was asked for.</param>
    /// <param name="inputName">What the standard input is called, where that was asked for.</param>
    /// <param name="context">The folder and the standard input.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="UsageException">A file is not there or cannot be read.</exception>
    public static async Task<RulesProject> ReadAsync(IReadOnlyList<string> names, string? inputName, ToolContext context, CancellationToken stop)
    {
        var folder = context.Folder;
        var files = new List<RulesFile>();
        if (names.Contains(RulesInput.Name))
            files.Add(await RulesInput.ReadAsync(inputName, context, stop));
        else if (inputName is not null)
            throw new UsageException($"--stdin-name names the standard input, which is not asked for: write '{RulesInput.Name}' in the place of a file.");

        // What is piped in is what an editor has not yet saved.
        var known = files.Select(static file => file.Path).ToHashSet();
        var others = names.Where(static name => name != RulesInput.Name).ToList();
        foreach (var selected in others.Count == 0 ? [] : FileSelection.Select(others, folder, stop).Where(selected => known.Add(selected.Path)))
            files.Add(await RulesFileReader.ReadAsync(selected, folder, stop));
        foreach (var rows in files.SelectMany(RowsFiles.Of).Where(rows => known.Add(rows.Path)).ToList())
            files.Add(await RulesFileReader.ReadAsync(rows, folder, stop));

        return new RulesProject(files, folder);
    }

    /// <summary>Checks the files as one project.</summary>
    /// <param name="assemblies">Assemblies whose types the rules name.</param>
    /// <param name="context">Where it is told that something which the assemblies need is missing.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="UsageException">An assembly is not there, or is none.</exception>
    public IReadOnlyList<ModuleDiagnostic> Check(IEnumerable<string> assemblies, ToolContext context, CancellationToken stop) =>
        Compile(Needed(assemblies), static options => options with { OnlyChecked = true }, context, stop).Diagnostics;

    /// <summary>Compiles the files as one project.</summary>
    /// <param name="assemblies">Assemblies whose types the rules name.</param>
    /// <param name="context">Where it is told that something which the assemblies need is missing.</param>
    /// <param name="stop">Stops the work.</param>
    /// <param name="covered">Whether coverage is going to be measured.</param>
    /// <exception cref="UsageException">An assembly is not there, or is none.</exception>
    public ModuleCompilation Compile(IEnumerable<string> assemblies, ToolContext context, CancellationToken stop, bool covered = false) =>
        Compile(Needed(assemblies), options => options with { Covered = covered }, context, stop);

    /// <summary>Compiles the files as one project and loads what has become of them, to evaluate it on many facts; null, and told, where the rules have errors.</summary>
    /// <param name="assemblies">Assemblies whose types the rules name.</param>
    /// <param name="context">Where errors of the rules go.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="UsageException">An assembly is not there, or is none, or lacks what it needs.</exception>
    public RuleModule? Load(IEnumerable<string> assemblies, ToolContext context, CancellationToken stop)
    {
        var needed = Needed(assemblies);
        var compilation = Compile(needed, static options => options with { Optimized = true }, context, stop);
        if (compilation.HasErrors)
        {
            TextReport.WriteErrors(this, compilation, context with { Output = context.Errors });
            return null;
        }

        try
        {
            return compilation.Load(stop);
        }
        catch (InvalidOperationException) when (needed.Missing.Any())
        {
            throw new UsageException(string.Join('\n', needed.Missing.Select(static missing => $"{NeededAssemblies.Told(missing)}: build the project so that it is, or name it with --assembly.")));
        }
    }

    /// <summary>Binds the files as one project, to learn what types want where values stand.</summary>
    /// <param name="assemblies">Assemblies whose types the rules name.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="UsageException">An assembly is not there, or is none.</exception>
    public BoundValues Bind(IEnumerable<string> assemblies, CancellationToken stop) => BoundValues.Bind(Sources, Options(Needed(assemblies)), stop);

    private IEnumerable<RulesSource> Sources => Files.Select(static file => new RulesSource(file.Path, file.Text));

    private ModuleCompilation Compile(NeededAssemblies needed, Func<ModuleOptions, ModuleOptions> choose, ToolContext context, CancellationToken stop)
    {
        var compilation = ModuleCompilation.Compile(Sources, choose(Options(needed)), stop);
        if (compilation.HasErrors)
        {
            foreach (var missing in needed.Missing)
                context.Errors.Write("note", Styles.Suggestion).WriteLine($": {NeededAssemblies.Told(missing)}: what comes from there is not known.");
        }

        return compilation;
    }

    private ModuleOptions Options(NeededAssemblies needed) => new() { Directory = Root, References = needed.Paths };

    private NeededAssemblies Needed(IEnumerable<string> assemblies) => NeededAssemblies.Of([.. assemblies.Select(Assembly).Distinct()]);

    private string Assembly(string name)
    {
        var path = name.Length == 0 ? Folder : Path.GetFullPath(name, Folder);
        if (!File.Exists(path))
            throw new UsageException($"The assembly '{name}' is not there{(Directory.Exists(path) ? ": it is a folder" : "")}. Build the project first, and name the .dll that it makes.");

        try
        {
            AssemblyName.GetAssemblyName(path);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            throw new UsageException($"'{name}' is no assembly of .NET that can be read: {e.Message}");
        }
    }
}
