using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Specs;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;

namespace RulesDsl.Generators.Binding;

/// <summary>How inputs, the time and the params are handed from method to method of what is generated.</summary>
internal static class CallCaptures
{
    public static readonly Capture Clock = new("global::System.TimeProvider? clock", "clock");
    public static readonly Capture Now = new("global::System.DateTimeOffset now", "now");
    public static readonly Capture Today = new("global::System.DateOnly today", "today");

    /// <summary>The params of a namespace.</summary>
    public static Capture Of(ParametersSpec parameters) => new($"{parameters.Type} {parameters.Name}", parameters.Name);

    /// <summary>The inputs, of the time what is needed, and the params.</summary>
    public static IEnumerable<Capture> Of(EquatableArray<Capture> inputs, TimeSpec time, EquatableArray<ParametersSpec> parameters)
    {
        foreach (var input in inputs)
            yield return input;
        if (time.UsesNow)
            yield return Now;
        if (time.UsesToday)
            yield return Today;
        if (time.HasClock)
            yield return Clock;
        foreach (var spec in parameters)
            yield return Of(spec);
    }
}
