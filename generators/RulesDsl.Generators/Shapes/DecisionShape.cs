using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Shapes;

/// <summary>The signature of a rule set or a table that expressions may call and graphs may be triggered by.</summary>
/// <param name="Namespace">Where it is declared, which tells who sees it.</param>
/// <param name="Name">Its name.</param>
/// <param name="FullName">The generated class, without <c>global::</c>.</param>
/// <param name="Inputs">What it takes.</param>
/// <param name="Output">What one rule gives.</param>
/// <param name="Hit">Which matches make the result.</param>
/// <param name="AlwaysMatches">Whether a call always has a result; else it may be null.</param>
/// <param name="UsesClock">Whether it, or what it calls, needs <c>now</c> or <c>today</c>: then it has an optional parameter <c>clock</c> behind the inputs.</param>
/// <param name="Parameters">The classes of the params that it, or what it calls, needs: then it has an optional parameter for each, the last ones.</param>
/// <param name="IsPublic">Whether the generated class is public.</param>
/// <param name="CallCycle">The way on which it comes to call itself, as <c>A → B → A</c>; null if it does not.</param>
internal sealed record DecisionShape(
    string Namespace,
    string Name,
    string FullName,
    EquatableArray<ParameterShape> Inputs,
    RuleType Output,
    HitPolicy Hit,
    bool AlwaysMatches,
    bool UsesClock,
    EquatableArray<string> Parameters,
    bool IsPublic,
    string? CallCycle)
{
    /// <summary>Whether it gives all matches, so that a call is a list of <see cref="Output"/>.</summary>
    public bool IsSequence => Hit is HitPolicy.All or HitPolicy.OutputOrder;

    /// <summary>The type of a call.</summary>
    public RuleType Result => IsSequence
        ? new ListType(Output, ListForm.Sequence, $"global::RulesDsl.Decisions.RuleOutputs<{Output.CSharpName}, global::{FullName}.{(Hit is HitPolicy.OutputOrder ? "PriorityEnumerator" : "Enumerator")}>")
        : AlwaysMatches ? Output : Output.OrNull;
}
