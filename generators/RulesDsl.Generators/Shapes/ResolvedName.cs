using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;

namespace RulesDsl.Generators.Shapes;

/// <summary>What a name that a rules file uses stands for among C# and declared types: nothing, one type, or several that fit alike.</summary>
/// <param name="Name">As written, dots included.</param>
/// <param name="Types">The types of that name that the file's namespace and usings reach.</param>
/// <param name="Nearest">Where there is no such type: the name that was probably meant.</param>
internal sealed record ResolvedName(string Name, EquatableArray<NamedType> Types, string? Nearest)
{
    /// <summary>Whether they are called exactly so; else they differ in case and <c>_</c>.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>Where there is no such type: a namespace that has one.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>Where there is no such type: whether C# has one that these rules may not use.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Where there is no such type: whether C# code names one all the same, which another source generator must be about to emit.</summary>
    public bool IsEmitted { get; init; }
}
