using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes the struct that finds matches one by one, as they are asked for.</summary>
internal static class EnumeratorEmitter
{
    public static void Emit(SourceWriter writer, DecisionCode code, string name, IReadOnlyList<RuleCode> rules)
    {
        var search = rules == code.Tried ? code.Search : SearchEmitter.Of(code, rules);
        search.EmitData(writer);
        var spec = code.Spec;
        var next = code.Scope.FreeName("next");
        var found = code.Scope.FreeName("found");
        var match = code.Match;
        writer.WriteLine().WriteLine($"/// <summary>Finds the matches one by one, as they are asked for{(rules == code.Rules ? "" : ", the highest priority first")}.</summary>");
        writer.Open($"public struct {name} : global::System.Collections.Generic.IEnumerator<{(spec.Output.IsBroken ? match.Replace("dynamic", "object") : match)}>");
        foreach (var local in code.Locals.Where(static local => local.Argument != "ref lets"))
            writer.WriteLine($"private readonly {local.Parameter};");
        writer.WriteLine("private readonly global::RulesDsl.Decisions.RuleFilter? filter;");
        if (code.HasLets)
            writer.WriteLine("private Lets lets;");
        if (rules.Count > 0 || code.Otherwise is { Spec.Then: not null })
            writer.WriteLine($"private int {next};");
        if (CountsFound(code))
            writer.WriteLine($"private bool {found};");
        search.EmitFields(writer);
        EmitConstructor(writer, code, name);
        writer.WriteLine().WriteLine("/// <inheritdoc/>").WriteLine($"public {match} Current {{ get; private set; }}");
        writer.WriteLine().WriteLine("object global::System.Collections.IEnumerator.Current => Current;");
        EmitMoveNext(writer, code, search, next, found);
        writer.WriteLine().WriteLine("void global::System.Collections.IEnumerator.Reset() => throw new global::System.NotSupportedException();");
        writer.WriteLine().WriteLine("void global::System.IDisposable.Dispose()").WriteLine("{").WriteLine("}");
        writer.WriteLine().WriteLine("private readonly bool Takes(global::RulesDsl.Decisions.RuleInfo rule) => filter is null || filter.Includes(rule);");
        writer.WriteLine().Open($"private bool Give(global::RulesDsl.Decisions.RuleInfo rule, {code.RuleOutput} output)");
        if (CountsFound(code))
            writer.WriteLine($"{found} = true;");
        writer.WriteLine("Current = new(rule, output);").WriteLine("return true;").Close();
        if (rules.Any(static rule => rule.Spec.Then is null))
        {
            writer.WriteLine().Open("private bool Stop()");
            search.EmitStop(writer, next);
            writer.WriteLine("return false;").Close();
        }

        writer.Close();
    }

    private static void EmitConstructor(SourceWriter writer, DecisionCode code, string name)
    {
        var spec = code.Spec;
        var parameters = spec.Inputs.Select(static input => input.Parameter)
            .Append("global::RulesDsl.Decisions.RuleFilter? filter")
            .Concat(spec.Time.HasClock ? ["global::System.TimeProvider? clock"] : [])
            .Concat(spec.Parameters.Select(static known => $"{known.Type}? {known.Name}"));
        writer.WriteLine().Open($"internal {name}({string.Join(", ", parameters)})");
        CallLocals.WriteChecks(writer, spec.NeverNull);
        foreach (var input in spec.Inputs)
            writer.WriteLine($"this.{input.Argument} = {input.Argument};");
        if (spec.Time.HasClock)
            writer.WriteLine("this.clock = clock;");
        if (spec.Time.UsesNow)
            writer.WriteLine("now = (clock ?? global::System.TimeProvider.System).GetUtcNow();");
        if (spec.Time.UsesToday)
            writer.WriteLine("today = global::System.DateOnly.FromDateTime((clock ?? global::System.TimeProvider.System).GetLocalNow().DateTime);");
        writer.WriteLine("this.filter = filter;");
        foreach (var known in spec.Parameters)
            writer.WriteLine($"this.{known.Name} = {known.Name} ?? {known.Type}.Default;");
        code.WriteCoverage(writer, "filter is null && ");
        writer.Close();
    }

    private static void EmitMoveNext(SourceWriter writer, DecisionCode code, SearchEmitter search, string next, string found)
    {
        writer.WriteLine().WriteLine("/// <inheritdoc/>").Open("public bool MoveNext()");
        search.EmitMoveNext(writer);
        if (code.Otherwise is { Spec.Then: not null } otherwise)
        {
            writer.Open($"if ({next} == {search.End})").WriteLine($"{next}++;");
            var isAsked = CountsFound(code) ? $"!{found} && " : "";
            writer.WriteLine($"if ({isAsked}Takes({otherwise.Info}))").Indent().WriteLine($"return Give({otherwise.Info}, {otherwise.Then});").Outdent().Close();
        }

        writer.WriteLine("return false;").Close();
        search.EmitMoveNextMethods(writer, next);
    }

    // Otherwise holds where nothing was found; but rules that make an output together leave to it what none of them has set.
    private static bool CountsFound(DecisionCode code) => code is { Otherwise.Spec.Then: not null, Spec.Hit: not HitPolicy.Merge };
}
