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

    /// <summary>
    /// Whether the rules come from somebody who is not trusted. They see nothing of C# then but what rules files declare, methods marked <c>[RuleFunction]</c>,
    /// and enums; each evaluation may take at most <see cref="StepLimit"/> steps; and they are evaluated on JSON alone, through <see cref="RuleModule.Decisions"/>.
    /// A marked method is the host's own code, and is neither counted nor stopped. <see cref="RuleProcess"/> sets harder limits.
    /// </summary>
    public bool Untrusted { get; init; }

    /// <summary>
    /// How many steps an evaluation of <see cref="Untrusted"/> rules may take. A step is an operator, a call or an access in the C# of the rules, or a piece of
    /// four characters of a text that is gone through or made. A rule of three conditions takes about ten steps.
    /// </summary>
    public long StepLimit { get; init; } = 1_000_000;

    /// <summary>Whether the rules are only checked: that takes less time, but what was checked so cannot be loaded.</summary>
    public bool OnlyChecked { get; init; }

    /// <summary>Whether the loaded rules tell a <see cref="RulesDsl.Testing.RuleCoverage"/> what they do.</summary>
    public bool Covered { get; init; }
}
