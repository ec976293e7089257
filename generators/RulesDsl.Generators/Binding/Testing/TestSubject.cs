using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>What a test tests: a rule set, a table or a function, as its callers see it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="FullName">Its class, or the method of a function, without <c>global::</c>.</param>
/// <param name="Inputs">What it takes.</param>
/// <param name="Result">What a call gives.</param>
/// <param name="Hit">Which matches make the result; null for a function, which has no rules.</param>
/// <param name="HasClock">Whether it takes a clock.</param>
/// <param name="ParamClasses">The classes of the params that it, or what it calls, needs, in the order in which it takes them.</param>
/// <param name="Rules">The names of its rules; empty where they are not known because they have errors.</param>
internal sealed record TestSubject(
    string Name,
    string FullName,
    EquatableArray<ParameterShape> Inputs,
    RuleType Result,
    HitPolicy? Hit,
    bool HasClock,
    EquatableArray<string> ParamClasses,
    EquatableArray<string> Rules)
{
    /// <summary>A rule set or a table.</summary>
    public static TestSubject Of(DecisionShape shape, IEnumerable<string> rules) => new(
        shape.Name,
        shape.FullName,
        shape.Inputs,
        shape.IsSequence ? ListType.Of(shape.Output) : shape.Result,
        shape.Hit,
        shape.UsesClock,
        shape.Parameters,
        rules.ToEquatableArray());

    /// <summary>A function.</summary>
    public static TestSubject Of(FunctionShape shape) =>
        new(shape.Name, shape.FullName, shape.Inputs, shape.Output, null, shape.UsesClock, shape.Parameters, default);

    /// <summary>Whether its result depends on the time.</summary>
    public bool AsksForTime { get; init; } = HasClock;

    /// <summary>Whether it gives all matches.</summary>
    public bool IsSequence => Hit is HitPolicy.All or HitPolicy.OutputOrder;

    /// <summary>Whether one rule wins.</summary>
    public bool HasWinner => Hit is HitPolicy.First or HitPolicy.Priority or HitPolicy.Unique or HitPolicy.Min or HitPolicy.Max;

    /// <summary>What a test gives besides params.</summary>
    public IEnumerable<string> InputNames => Inputs.Select(static input => input.Name).Concat(TakesNow ? ["now"] : []);

    /// <summary>Whether <c>now</c> stops its clock instead of being an input.</summary>
    public bool TakesNow => HasClock && Inputs.All(static input => input.Name != "now");
}
