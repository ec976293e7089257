using RulesDsl.Generators.Specs;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;

namespace RulesDsl.Generators.Emit;

/// <summary>The clock and the params as public methods take them: optional, behind everything else.</summary>
internal static class CallLocals
{
    private const string Clock = "(clock ?? global::System.TimeProvider.System)";

    /// <summary>The parameter for the clock, if there is one.</summary>
    public static IEnumerable<string> ClockParameter(TimeSpec time) => time.HasClock ? ["global::System.TimeProvider? clock = null"] : [];

    /// <summary>The parameters for the params.</summary>
    public static IEnumerable<string> ParamsParameters(EquatableArray<ParametersSpec> parameters) =>
        parameters.Select(static spec => $"{spec.Type}? {spec.Name} = null");

    /// <summary>What to write to hand both on.</summary>
    public static IEnumerable<string> Arguments(TimeSpec time, EquatableArray<ParametersSpec> parameters)
    {
        if (time.HasClock)
            yield return "clock";
        foreach (var spec in parameters)
            yield return spec.Name;
    }

    /// <summary>Refuses null for inputs that are never null, before anything is computed with them.</summary>
    public static void WriteChecks(SourceWriter writer, EquatableArray<string> neverNull)
    {
        foreach (var input in neverNull)
            writer.WriteLine($"global::System.ArgumentNullException.ThrowIfNull({input});");
    }

    /// <summary>Whether something has to be said before anything can be computed.</summary>
    public static bool Any(TimeSpec time, EquatableArray<ParametersSpec> parameters) => time.UsesNow || time.UsesToday || parameters.Count > 0;

    /// <summary>The locals that stand for the time, and the params that the rules files say where nobody gives others.</summary>
    public static void Write(SourceWriter writer, TimeSpec time, EquatableArray<ParametersSpec> parameters)
    {
        if (time.UsesNow)
            writer.WriteLine($"var now = {Clock}.GetUtcNow();");
        if (time is { UsesToday: true, UsesNow: true })
            writer.WriteLine($"var today = global::System.DateOnly.FromDateTime(global::System.TimeZoneInfo.ConvertTime(now, {Clock}.LocalTimeZone).DateTime);");
        else if (time.UsesToday)
            writer.WriteLine($"var today = global::System.DateOnly.FromDateTime({Clock}.GetLocalNow().DateTime);");
        foreach (var spec in parameters)
            writer.WriteLine($"{spec.Name} ??= {spec.Type}.Default;");
    }
}
