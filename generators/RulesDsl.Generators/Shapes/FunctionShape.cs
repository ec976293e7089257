using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;

namespace RulesDsl.Generators.Shapes;

/// <summary>A declared function that expressions may call.</summary>
/// <param name="Namespace">Where it is declared, which tells who sees it.</param>
/// <param name="Name">Its name.</param>
/// <param name="FullName">The generated method, without <c>global::</c>.</param>
/// <param name="Inputs">What it takes.</param>
/// <param name="Output">What it gives.</param>
/// <param name="UsesClock">Whether it, or what it calls, needs <c>now</c> or <c>today</c>: then it has an optional parameter <c>clock</c> behind the inputs.</param>
/// <param name="Parameters">The classes of the params that it, or what it calls, needs: then it has an optional parameter for each, the last ones.</param>
/// <param name="IsPublic">Whether the generated method is public.</param>
/// <param name="CallCycle">The way on which it comes to call itself, as <c>A → B → A</c>; null if it does not.</param>
internal sealed record FunctionShape(
    string Namespace,
    string Name,
    string FullName,
    EquatableArray<ParameterShape> Inputs,
    RuleType Output,
    bool UsesClock,
    EquatableArray<string> Parameters,
    bool IsPublic,
    string? CallCycle);
