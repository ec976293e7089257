using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Writes <c>EvaluateMany</c>: <c>Evaluate</c> over many values of the first input, one after another or on several threads.</summary>
internal static class BatchEmitter
{
    private const string Clock = "global::System.TimeProvider clock";

    public static void Emit(SourceWriter writer, DecisionCode code)
    {
        if (code.Spec.Inputs.Count == 0)
            return;

        var first = code.Spec.Inputs[0];
        var facts = CSharpText.Identifier(code.Scope.FreeName(PluralName.Of(first.Argument.TrimStart('@'))));
        var results = code.Scope.FreeName("results");
        var options = code.Scope.FreeName("options");
        var fact = first.Parameter.Substring(0, first.Parameter.Length - first.Argument.Length - 1);
        string[] others = [.. code.Spec.Inputs.Skip(1).Select(static input => input.Parameter)];
        var clock = CallLocals.ClockParameter(code.Spec.Time);
        var result = Result(code);

        // Where nobody knows what a fact or a result is, callers keep theirs in what they like.
        var isKnown = !code.Spec.Output.IsBroken;
        var isFactKnown = fact != ErrorType.Instance.CSharpName;
        string[] span = [$"global::System.ReadOnlySpan<{(isFactKnown ? fact : "TFact")}> {facts}", .. others, $"global::System.Span<{(isKnown ? result : "TResult")}> {results}"];
        string[] memory = [$"{(isFactKnown ? $"global::System.ReadOnlyMemory<{fact}>" : "object")} {facts}", .. others, $"{(isKnown ? $"global::System.Memory<{result}>" : "object")} {results}", $"global::System.Threading.Tasks.ParallelOptions {options}"];
        var inOrder = code.Evaluator(new EvaluatorMethod("void", Generic(isFactKnown ? null : "TFact", isKnown ? null : "TResult"), Summary(facts, results, "one after another"), [.. span, .. clock]));
        var inParallel = code.Evaluator(new EvaluatorMethod("void", "EvaluateMany", Summary(facts, results, "on several threads"), [.. memory, .. clock]));
        if (code.Spec.IsBroken)
        {
            writer.WriteLine().WriteLine($"{inOrder} => {DecisionCode.Nothing};");
            writer.WriteLine().WriteLine($"{inParallel} => {DecisionCode.Nothing};");
            return;
        }

        WriteSummary(writer, facts, results, "one after another");
        EmitInOrder(writer, code, inOrder, facts, results);
        WriteSummary(writer, facts, results, "on several threads");
        writer.WriteLine("/// <exception cref=\"global::System.OperationCanceledException\">The options' token was cancelled.</exception>");
        EmitInParallel(writer, code, inParallel, facts, results, options);
        EmitRange(writer, code, string.Join(", ", span), facts, results);
    }

    private static string Generic(params string?[] unknown) =>
        unknown.OfType<string>().ToList() is { Count: > 0 } types ? $"EvaluateMany<{string.Join(", ", types)}>" : "EvaluateMany";

    private static void EmitInOrder(SourceWriter writer, DecisionCode code, string head, string facts, string results)
    {
        var clock = code.Spec.Time.HasClock ? ", global::RulesDsl.Decisions.Batch.Stopped(clock)" : "";
        writer.Open(head);
        writer.WriteLine($"global::RulesDsl.Decisions.Batch.Check({facts}.Length, {results}.Length);");
        writer.WriteLine($"EvaluateRange({facts}, {Others(code)}{results}, 0{clock}{Params(code)}).ThrowIfAny();").Close();
    }

    private static void EmitInParallel(SourceWriter writer, DecisionCode code, string head, string facts, string results, string options)
    {
        var (from, to) = (code.Scope.Unused("from"), code.Scope.Unused("to"));
        writer.Open(head);
        writer.WriteLine($"global::RulesDsl.Decisions.Batch.Check({facts}.Length, {results}.Length);");
        if (code.Spec.Time.HasClock)
            writer.WriteLine("clock = global::RulesDsl.Decisions.Batch.Stopped(clock);");
        writer.WriteLine($"global::RulesDsl.Decisions.Batch.InParallel({facts}.Length, {options}, ({from}, {to}) =>").Indent();
        writer.WriteLine($"EvaluateRange({facts}.Span[{from}..{to}], {Others(code)}{results}.Span[{from}..{to}], {from}{(code.Spec.Time.HasClock ? ", clock" : "")}{Params(code)}));").Outdent().Close();
    }

    private static string Params(DecisionCode code) => string.Concat(code.Spec.Parameters.Select(static known => ", " + known.Name));

    private static string Others(DecisionCode code) => string.Concat(code.Spec.Inputs.Skip(1).Select(static input => input.Argument + ", "));

    // What one fact cannot do to the others: an exception is noted, and the next fact has its turn.
    private static void EmitRange(SourceWriter writer, DecisionCode code, string parameters, string facts, string results)
    {
        var first = code.Scope.Unused("first");
        var failures = code.Scope.Unused("failures");
        var index = code.Scope.Unused("i");
        var cause = code.Scope.Unused("cause");
        var arguments = string.Join(", ", code.Spec.Inputs.Skip(1).Select(static input => input.Argument).Concat(code.Handed).Prepend($"{facts}[{index}]"));
        writer.WriteLine().Open($"private static global::RulesDsl.Decisions.BatchFailures EvaluateRange({parameters}, int {first}{(code.Spec.Time.HasClock ? ", " + Clock : "")}{string.Concat(code.Spec.Parameters.Select(static known => $", {known.Type}? {known.Name}"))})");
        writer.WriteLine($"var {failures} = default(global::RulesDsl.Decisions.BatchFailures);");
        var common = code.Common;
        var known = code.Scope.Unused("known");
        if (code.FactMethod is not null)
            CallLocals.Write(writer, code.Spec.Time, code.Spec.Parameters);
        if (common.Count > 0)
            writer.WriteLine($"var {known} = default(Lets);");
        writer.Open($"for (var {index} = 0; {index} < {facts}.Length; {index}++)").Open("try");
        if (code.FactMethod is { } method)
        {
            writer.WriteLine($"var {code.Spec.Inputs[0].Argument} = {facts}[{index}];");
            CallLocals.WriteChecks(writer, code.Spec.NeverNull);
            if (code.HasLets)
                writer.WriteLine($"var lets = {(common.Count > 0 ? known : "default(Lets)")};");
            writer.WriteLine($"{results}[{index}] = {method}({Captures.Arguments(code.Locals)});");
            if (common.Count > 0)
                writer.WriteLine($"{known}.KeepCommon(lets);");
        }
        else
            writer.WriteLine($"{results}[{index}] = Evaluate({arguments}){(GivesSequence(code) ? ".ToArray()" : "")};");

        writer.Close();
        writer.Open($"catch (global::System.Exception {cause}) when ({cause} is not global::System.OperationCanceledException)");
        writer.WriteLine($"{results}[{index}] = default!;").WriteLine($"{failures}.Add({first} + {index}, {cause});").Close().Close();
        writer.WriteLine().WriteLine($"return {failures};").Close();
    }

    private static void WriteSummary(SourceWriter writer, string facts, string results, string how)
    {
        writer.WriteLine().WriteLine($"/// <summary>{Summary(facts, results, how)}</summary>");
        writer.WriteLine("/// <exception cref=\"global::RulesDsl.Decisions.BatchEvaluationException\">Some failed; thrown after all others are done, and tells which and why.</exception>");
        writer.WriteLine($"/// <exception cref=\"global::System.ArgumentException\"><paramref name=\"{results}\"/> is too short.</exception>");
    }

    private static string Summary(string facts, string results, string how) =>
        $"Evaluates each of <paramref name=\"{facts.TrimStart('@')}\"/> into the same place of <paramref name=\"{results}\"/>, {how}. One that fails keeps no other from its result.";

    private static bool GivesSequence(DecisionCode code) => code.Spec.Hit is HitPolicy.All or HitPolicy.OutputOrder;

    private static string Result(DecisionCode code) => GivesSequence(code)
        ? code.Spec.Output.CSharpName + "[]"
        : code.FirstOutput;
}
