using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Specs;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Decisions;

/// <summary>A rule set or a table to what is emitted for it. One with errors keeps its signature and loses its rules, so that callers see no further error; one whose name C# refuses has none to keep.</summary>
internal static class DecisionBinder
{
    private static readonly HashSet<string> ReservedNames = ["Evaluate", "EvaluateAll", "EvaluateMany", "EvaluateRange", "Info", "Enumerator", "PriorityEnumerator", "Lets", "Rules", "Merge", "Part"];
    private static readonly HashSet<string> ReservedInputs =
        ["clock", "filter", "winner", "lets", "Rules", "Otherwise", "Current", "MoveNext", "Takes", "Give", "Stop", "Lets"];

    public static DecisionSpec? Bind(DecisionSyntax syntax, SpecPlace place, BindingContext context)
    {
        var before = context.ErrorCount;
        CheckHead(syntax, context);
        var output = context.Types.Bind(syntax.Output);
        var fullName = CSharpText.QualifiedName(place.Namespace.Length == 0 ? syntax.Name.Text : $"{place.Namespace}.{syntax.Name.Text}");
        var shape = context.Shapes.Decisions.FirstOrDefault(decision => decision.FullName == fullName);
        if (shape?.CallCycle is { } cycle)
            context.Report(DecisionDiagnostics.CallCycle(syntax.Name.Span, cycle));
        var frame = DecisionFrame.Of(syntax, shape?.UsesClock ?? false, context);
        var hit = HitPolicyBinder.Bind(syntax, output, context);
        // Rules are not to blame for an output that the policy cannot use.
        var asked = HitPolicyBinder.Fits(hit, output) ? hit : HitPolicy.First;
        var outputs = new OutputBinder(syntax, asked, frame, output, context);
        var rules = new RuleBinder(frame, outputs, hit, context);
        var spec = new DecisionSpec(
            place,
            syntax.Name.Text,
            shape?.IsPublic ?? true,
            frame.Inputs,
            output,
            hit,
            DecisionFacts.AlwaysMatches(syntax),
            frame.Time,
            frame.Lets.ToEquatableArray(),
            syntax is TableSyntax table ? TableBinder.Bind(table, rules, frame, context) : rules.Bind((RulesetSyntax)syntax),
            syntax.Otherwise is { } otherwise ? rules.Bind(otherwise) : null);
        outputs.CheckMerged(syntax.Output.Span);
        spec = spec with { Members = outputs.Members, GivesFact = outputs.GivesFact };
        if (ReservedNames.Contains(syntax.Name.Text))
            return null;
        return context.ErrorCount == before
            ? spec
            : spec with
            {
                IsBroken = true,
                Inputs = frame.Inputs.Select(Renamed).ToEquatableArray(),
                Lets = default,
                Rules = default,
                Otherwise = null,
            };
    }

    private static void CheckHead(DecisionSyntax syntax, BindingContext context)
    {
        foreach (var input in syntax.Inputs.Where(static input => ReservedInputs.Contains(input.Name.Text)))
            context.Report(DecisionDiagnostics.ReservedInput(input.Name.Span, input.Name.Text));
        if (ReservedNames.Contains(syntax.Name.Text))
            context.Report(DecisionDiagnostics.ReservedName(syntax.Name.Span, syntax.Name.Text));
    }

    // A signature with the name that has been refused would not compile, and say so many times over.
    private static Capture Renamed(Capture input) =>
        ReservedInputs.Contains(input.Argument) ? new Capture(input.Parameter + "Input", input.Argument + "Input") : input;
}
