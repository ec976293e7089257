using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;

namespace RulesDsl.Generators.Binding.Decisions;

/// <summary>How the time is handed from method to method of an evaluator.</summary>
internal static class TimeCaptures
{
    public static readonly Capture Clock = new("global::System.TimeProvider? clock", "clock");
    public static readonly Capture Now = new("global::System.DateTimeOffset now", "now");
    public static readonly Capture Today = new("global::System.DateOnly today", "today");

    /// <summary>The inputs, and of the time what is needed.</summary>
    public static IEnumerable<Capture> Of(EquatableArray<Capture> inputs, TimeSpec time)
    {
        foreach (var input in inputs)
            yield return input;
        if (time.UsesNow)
            yield return Now;
        if (time.UsesToday)
            yield return Today;
        if (time.HasClock)
            yield return Clock;
    }
}
