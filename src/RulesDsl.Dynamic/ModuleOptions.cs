namespace RulesDsl.Dynamic;

/// <summary>How rules files become a module.</summary>
public sealed record ModuleOptions
{
    /// <summary>The module's name, which its assembly bears.</summary>
    public string Name { get; init; } = "Rules";

    /// <summary>The namespace of files that do not name one, before those of their folders.</summary>
    public string RootNamespace { get; init; } = "";

    /// <summary>The folder that files are named from in messages of the loaded rules; the current one where nothing is said.</summary>
    public string Directory { get; init; } = Environment.CurrentDirectory;

    /// <summary>
    /// Paths of assemblies whose types the rules may name, besides the shared framework and RulesDsl itself. What such an assembly needs in turn is
    /// looked for beside it.
    /// </summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Whether the loaded rules are compiled for speed; otherwise stack traces show every rule that they go through.</summary>
    public bool Optimized { get; init; }

    /// <summary>Whether the loaded rules tell a <see cref="RulesDsl.Testing.RuleCoverage"/> what they do.</summary>
    public bool Covered { get; init; }
}
