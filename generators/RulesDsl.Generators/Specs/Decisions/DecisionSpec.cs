using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Specs.Decisions;

/// <summary>A rule set or a table; the rows of a table are rules by now.</summary>
/// <param name="Place">Where it comes from and goes to.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
/// <param name="Inputs">What an evaluation takes, as parameters of C#.</param>
/// <param name="Output">What one rule gives.</param>
/// <param name="Hit">Which matches make the result.</param>
/// <param name="AlwaysMatches">Whether an evaluation always has a result.</param>
/// <param name="Time">What it needs to know of the time.</param>
/// <param name="Parameters">The params that it, or what it calls, needs.</param>
/// <param name="Lets">Its <c>let</c>s in order.</param>
/// <param name="Rules">Its rules in order.</param>
/// <param name="Otherwise">What holds where no rule matches.</param>
internal sealed record DecisionSpec(
    SpecPlace Place,
    string Name,
    bool IsPublic,
    EquatableArray<Capture> Inputs,
    RuleType Output,
    HitPolicy Hit,
    bool AlwaysMatches,
    TimeSpec Time,
    EquatableArray<ParametersSpec> Parameters,
    EquatableArray<LetSpec> Lets,
    EquatableArray<RuleSpec> Rules,
    RuleSpec? Otherwise) : DeclarationSpec(Place, Name, IsPublic)
{
    /// <summary>Whether it has mistakes: then it keeps its signature and has no rules, so that code which uses it sees no mistake of its own.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Whether its inputs could not be read: then callers may hand it anything.</summary>
    public bool TakesAnything { get; init; }

    /// <summary>The inputs, as arguments of C#, that null is refused for.</summary>
    public EquatableArray<string> NeverNull { get; init; }

    /// <summary>Under <c>any</c> the members of the output that rules set; under <c>merge</c> all that they could.</summary>
    public EquatableArray<OutputMember> Members { get; init; }

    /// <summary>The enums that its rules may name.</summary>
    public EquatableArray<TypeShape> Enums { get; init; }

    /// <summary>Whether the output is a declared fact, of which one that says nothing may be shared.</summary>
    public bool GivesFact { get; init; }
}
