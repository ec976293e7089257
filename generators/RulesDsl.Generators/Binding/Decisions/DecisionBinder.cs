using RulesDsl.Generators.Analysis;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Decisions;

/// <summary>A rule set or a table to what is emitted for it. One with errors keeps its signature and loses its rules, so that callers see no further error; one whose name C# refuses has none to keep.</summary>
internal static class DecisionBinder
{
    public static DecisionSpec? Bind(DecisionSyntax syntax, SpecPlace place, BindingContext context)
    {
        var before = context.ErrorCount;
        CheckHead(syntax, context);
        if (syntax is TableSyntax { RowsFile: not null } && place.Rows is null)
            context.MeetError();
        var output = context.Types.Bind(syntax.Output);
        var shape = context.Shapes.Decisions.FirstOrDefault(decision => decision.Namespace == place.Namespace && decision.Name == syntax.Name.Text);
        if (shape?.CallCycle is { } cycle)
            context.Report(DecisionDiagnostics.CallCycle(syntax.Name.Span, cycle));
        var frame = DecisionFrame.Of(syntax, shape, context);
        var hit = HitPolicyBinder.Bind(syntax, output, context);
        // Rules are not to blame for an output that the policy cannot use.
        var asked = HitPolicyBinder.Fits(hit, output) ? hit : HitPolicy.First;
        var outputs = new OutputBinder(syntax, asked, frame, output, context);
        var rules = new RuleBinder(frame, outputs, hit, context);
        var spec = new DecisionSpec(
            place,
            syntax.Name.Text,
            shape?.IsPublic ?? true,
            frame.Call.Inputs,
            output,
            hit,
            DecisionFacts.AlwaysMatches(syntax),
            frame.Call.Time,
            frame.Call.Parameters,
            frame.Lets.ToEquatableArray(),
            syntax is TableSyntax table ? TableBinder.Bind(table, place.Rows?.File, rules, frame, context) : rules.Bind((RulesetSyntax)syntax),
            syntax.Otherwise is { } otherwise ? rules.Bind(otherwise) : null);
        outputs.CheckMerged(syntax.Output.Span);
        spec = spec with
        {
            NeverNull = frame.Call.NeverNull,
            Members = outputs.Members,
            GivesFact = outputs.GivesFact,
            Enums = context.Shapes.Types.Where(static type => type.EnumMembers.Count > 0).ToEquatableArray(),
        };
        if (ReservedNames.IsEvaluatorMember(syntax.Name.Text))
            return null;
        if (context.ErrorCount == before && !context.IsDamaged && place.Rows is not { IsDamaged: true })
            context.Proofs?.Begin((reports, cancellation) => DecisionProof.Check(syntax, spec, frame.LetValues, frame.Now, context.Shapes, reports, cancellation));
        return context.ErrorCount == before
            ? spec
            : spec with
            {
                IsBroken = true,
                TakesAnything = UnreadInputs.AreAmong(syntax.Inputs),
                Inputs = frame.Call.Inputs.Select(CallFrame.Renamed).ToEquatableArray(),
                NeverNull = default,
                Lets = default,
                Rules = default,
                Otherwise = null,
            };
    }

    private static void CheckHead(DecisionSyntax syntax, BindingContext context)
    {
        CallFrame.CheckNames(syntax.Inputs, context);
        if (ReservedNames.IsEvaluatorMember(syntax.Name.Text))
            context.Report(DecisionDiagnostics.ReservedName(syntax.Name.Span, syntax.Name.Text));
    }
}
