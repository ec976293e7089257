using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Functions;

/// <summary>A declared function: a method of the class that its namespace has for them.</summary>
/// <param name="Place">Where it comes from and goes to.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
/// <param name="Inputs">What it takes, as parameters of C#.</param>
/// <param name="Output">What it gives.</param>
/// <param name="Time">What it needs to know of the time.</param>
/// <param name="Parameters">The params that it, or what it calls, needs.</param>
/// <param name="Body">What it computes; null where that has errors.</param>
internal sealed record FunctionSpec(
    SpecPlace Place,
    string Name,
    bool IsPublic,
    EquatableArray<Capture> Inputs,
    RuleType Output,
    TimeSpec Time,
    EquatableArray<ParametersSpec> Parameters,
    BoundExpression? Body) : DeclarationSpec(Place, Name, IsPublic)
{
    /// <summary>The inputs, as arguments of C#, that null is refused for.</summary>
    public EquatableArray<string> NeverNull { get; init; }

    /// <summary>Whether its inputs could not be read: then callers may hand it anything.</summary>
    public bool TakesAnything { get; init; }

    /// <inheritdoc/>
    public override string HintName => PieceOf(Shapes.GroupClasses.Functions);
}
