using RulesDsl.Generators.Plans;
using RulesDsl.Generators.Symbols;

namespace RulesDsl.Generators.Pipeline;

/// <summary>What the project tells generators.</summary>
/// <param name="RootNamespace">The root namespace, possibly empty.</param>
/// <param name="Directory">The project's folder, possibly empty.</param>
/// <param name="PathMap">What source files are called in what is built, possibly empty; see <see cref="SourcePathMap"/>.</param>
/// <param name="EmitTests">Whether the tests of its rules files become part of the assembly; null where nothing is said.</param>
/// <param name="NullableStrict">Whether all its files count as saying <c>nullable strict</c>.</param>
/// <param name="Form">The form that decisions are made to take, for tests and measurements; null for the cheapest.</param>
internal sealed record ProjectOptions(string RootNamespace, string Directory, string PathMap, bool? EmitTests, bool NullableStrict, DecisionForm? Form = null)
{
    /// <summary>Whether its rule sets and tables can explain what they decide.</summary>
    public bool EmitExplanations { get; init; } = true;

    /// <summary>Whether its rules may use no more of C# than methods marked for them.</summary>
    public bool IsUntrusted { get; init; }

    /// <summary>Whether an assembly that it references may hold the same rules, compiled: a host says so that is handed rules files and what they became in a build.</summary>
    public bool FilesWin { get; init; }

    /// <summary>What its rules see of C#.</summary>
    public WorldOptions World => new(IsUntrusted, FilesWin);

    /// <summary>Whether its rules files are only checked: nobody is going to compile what would be generated.</summary>
    public bool OnlyChecks { get; init; }

    /// <summary>Whether its coverage is going to be measured.</summary>
    public bool Covers { get; init; }
}
