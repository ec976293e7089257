using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes <c>EvaluateMany</c>: <c>Evaluate</c> over many values of the first input, one after another or on several threads.</summary>
internal static class BatchEmitter
{
    private const string Clock = "global::System.TimeProvider clock";

    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        var inputs = code.Spec.Inputs;
        if (inputs.Count == 0)
            return;

        var facts = CSharpText.Identifier(code.Scope.FreeName(PluralName.Of(inputs[0].Argument.TrimStart('@'))));
        var results = code.Scope.FreeName("results");
        var options = code.Scope.FreeName("options");
        var (from, to) = (code.Scope.Unused("from"), code.Scope.Unused("to"));
        var fact = inputs[0].Parameter.Substring(0, inputs[0].Parameter.Length - inputs[0].Argument.Length - 1);
        var others = string.Concat(inputs.Skip(1).Select(static input => input.Parameter + ", "));
        var given = string.Concat(inputs.Skip(1).Select(static input => input.Argument + ", "));
        var result = Result(code);
        var hasClock = code.Spec.Time.HasClock;
        var clock = hasClock ? ", " + DecisionCode.ClockParameter : "";

        WriteSummary(writer, facts, results, "one after another");
        writer.Open($"public static void EvaluateMany(global::System.ReadOnlySpan<{fact}> {facts}, {others}global::System.Span<{result}> {results}{clock})");
        writer.WriteLine($"global::RulesDsl.Decisions.Batch.Check({facts}.Length, {results}.Length);");
        writer.WriteLine($"EvaluateRange({facts}, {given}{results}, 0{(hasClock ? ", global::RulesDsl.Decisions.Batch.Stopped(clock)" : "")}).ThrowIfAny();").Close();

        WriteSummary(writer, facts, results, "on several threads");
        writer.WriteLine("/// <exception cref=\"global::System.OperationCanceledException\">The options' token was cancelled.</exception>");
        writer.Open($"public static void EvaluateMany(global::System.ReadOnlyMemory<{fact}> {facts}, {others}global::System.Memory<{result}> {results}, global::System.Threading.Tasks.ParallelOptions {options}{clock})");
        writer.WriteLine($"global::RulesDsl.Decisions.Batch.Check({facts}.Length, {results}.Length);");
        if (hasClock)
            writer.WriteLine("clock = global::RulesDsl.Decisions.Batch.Stopped(clock);");
        writer.WriteLine($"global::RulesDsl.Decisions.Batch.InParallel({facts}.Length, {options}, ({from}, {to}) =>").Indent();
        writer.WriteLine($"EvaluateRange({facts}.Span[{from}..{to}], {given}{results}.Span[{from}..{to}], {from}{(hasClock ? ", clock" : "")}));").Outdent().Close();

        EmitRange(writer, code, $"global::System.ReadOnlySpan<{fact}> {facts}, {others}global::System.Span<{result}> {results}", facts, results);
    }

    // What one fact cannot do to the others: an exception is noted, and the next fact has its turn.
    private static void EmitRange(SourceWriter writer, DecisionCode code, string parameters, string facts, string results)
    {
        var first = code.Scope.Unused("first");
        var failures = code.Scope.Unused("failures");
        var index = code.Scope.Unused("i");
        var cause = code.Scope.Unused("cause");
        var arguments = string.Join(", ", code.Spec.Inputs.Skip(1).Select(static input => input.Argument).Concat(code.Spec.Time.HasClock ? ["clock"] : []).Prepend($"{facts}[{index}]"));
        writer.WriteLine().Open($"private static global::RulesDsl.Decisions.BatchFailures EvaluateRange({parameters}, int {first}{(code.Spec.Time.HasClock ? ", " + Clock : "")})");
        writer.WriteLine($"var {failures} = default(global::RulesDsl.Decisions.BatchFailures);");
        writer.Open($"for (var {index} = 0; {index} < {facts}.Length; {index}++)").Open("try");
        writer.WriteLine($"{results}[{index}] = Evaluate({arguments}){(GivesSequence(code) ? ".ToArray()" : "")};").Close();
        writer.Open($"catch (global::System.Exception {cause}) when ({cause} is not global::System.OperationCanceledException)");
        writer.WriteLine($"{results}[{index}] = default!;").WriteLine($"{failures}.Add({first} + {index}, {cause});").Close().Close();
        writer.WriteLine().WriteLine($"return {failures};").Close();
    }

    private static void WriteSummary(SourceWriter writer, string facts, string results, string how)
    {
        writer.WriteLine().WriteLine($"/// <summary>Evaluates each of <paramref name=\"{facts.TrimStart('@')}\"/> into the same place of <paramref name=\"{results}\"/>, {how}. One that fails keeps no other from its result.</summary>");
        writer.WriteLine("/// <exception cref=\"global::RulesDsl.Decisions.BatchEvaluationException\">Some failed; thrown after all others are done, and tells which and why.</exception>");
        writer.WriteLine($"/// <exception cref=\"global::System.ArgumentException\"><paramref name=\"{results}\"/> is too short.</exception>");
    }

    private static bool GivesSequence(DecisionCode code) => code.Spec.Hit is HitPolicy.All or HitPolicy.OutputOrder;

    private static string Result(DecisionCode code) => GivesSequence(code)
        ? code.Spec.Output.CSharpName + "[]"
        : code.Spec.AlwaysMatches ? code.Spec.Output.CSharpName : code.MaybeOutput;
}
