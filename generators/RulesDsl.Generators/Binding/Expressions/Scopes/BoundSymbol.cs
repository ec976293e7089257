using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>A name that expressions may use, its type, and the C# that reads it.</summary>
/// <param name="Name">As rules write it.</param>
/// <param name="Rank">Where it comes from.</param>
/// <param name="Type">What it holds.</param>
/// <param name="CSharp">An expression without side effects: <c>order</c>, <c>lets.Total(order)</c>.</param>
/// <param name="Captures">What that expression needs in a helper method.</param>
internal sealed record BoundSymbol(string Name, SymbolRank Rank, RuleType Type, string CSharp, EquatableArray<Capture> Captures)
{
    /// <summary>How far away it is declared; of several of one name and rank the nearest counts.</summary>
    public int Distance { get; init; }

    /// <summary>What to say where the name is used though it has no value there; null where it has one.</summary>
    public Func<SourceSpan, RuleDiagnostic>? Refusal { get; init; }

    /// <summary>Whether it may be null though its type says otherwise: an element of a list, or a <c>let</c> that a path leads to.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>The name with that of its namespace, where it has one.</summary>
    public string FullName { get; init; } = Name;

    /// <summary>A symbol that is a parameter or local of its own name in C#.</summary>
    public static BoundSymbol Local(string name, SymbolRank rank, RuleType type, string csharp) =>
        new(name, rank, type, csharp, new([new Capture($"{type.CSharpName} {csharp}", csharp)])) { MayBeNull = rank == SymbolRank.Binder && !type.IsValueType };
}
