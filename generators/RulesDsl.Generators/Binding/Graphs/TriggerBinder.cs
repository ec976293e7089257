using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Binds the decisions that start a run.</summary>
internal static class TriggerBinder
{
    /// <summary>The C# local that holds a match.</summary>
    public const string Match = "match";

    public static BoundTrigger? Bind(BindingContext context, GraphSyntax graph, IReadOnlyList<BoundGraphInput> inputs, GraphParams allParams, RuleTriggerSyntax trigger)
    {
        var decisions = context.Shapes.Decisions;
        var reach = context.Shapes.Reach;
        var named = LooseName.Nearest(
            decisions.Where(decision => reach.Has(decision.Namespace)), trigger.Decision.Text, decision => decision.Name, decision => reach.DistanceOf(decision.Namespace)!.Value);
        if (named.Count > 1)
        {
            context.Report(BindingDiagnostics.AmbiguousName(trigger.Decision.Span, trigger.Decision.Text, named[0].FullName, named[1].FullName));
            return null;
        }

        if (named is not [var decision])
        {
            context.Report(GraphDiagnostics.UnknownTrigger(
                trigger.Decision.Span, trigger.Decision.Text, context.Nearest(trigger.Decision.Text, decisions.Select(decision => decision.Name))));
            return null;
        }

        // Reported where the decision is declared.
        if (decision.Output.IsBroken || decision.Inputs.Any(static input => input.Type.IsBroken))
        {
            context.MeetError();
            return null;
        }

        if (decision.Inputs.Count != 1)
        {
            context.Report(GraphDiagnostics.TriggerInputs(trigger.Decision.Span, decision.Name, decision.Inputs.Count));
            return null;
        }

        if (decision.Hit is HitPolicy.Sum or HitPolicy.Count)
        {
            context.Report(GraphDiagnostics.TriggerWithoutRule(trigger.Decision.Span, decision.Name));
            return null;
        }

        if (inputs.Count != 1 || inputs[0].Type != decision.Output)
        {
            if (decision.Output is not ErrorType && inputs.All(input => input.Type is not ErrorType))
            {
                var expected = inputs.Count == 0 ? "nothing" : string.Join(", ", inputs.Select(input => input.Type.Display));
                context.Report(GraphDiagnostics.TriggerOutput(trigger.Decision.Span, graph.Name.Text, decision.Name, decision.Output.Display, expected));
            }

            return null;
        }

        var when = BindWhen(context, inputs[0], allParams, trigger);
        return new BoundTrigger(decision, inputs[0], when, allParams.TakenBy(decision), allParams.UsedBy(when));
    }

    // The members of the match need nothing before them; it has the name of the input that it becomes as well.
    private static BoundExpression? BindWhen(BindingContext context, BoundGraphInput input, GraphParams allParams, RuleTriggerSyntax trigger)
    {
        if (trigger.When is null)
            return null;
        var match = BoundSymbol.Local(input.Name, SymbolRank.Input, input.Type, Match);
        var clock = new Capture("global::System.TimeProvider clock", "clock");
        var scope = Scope.Empty.With(match).WithMembersOf(match)
            .With(new BoundSymbol("now", SymbolRank.Input, SimpleType.DateTime, "clock.GetUtcNow()", new([clock])))
            .With(new BoundSymbol("today", SymbolRank.Input, SimpleType.Date, "global::System.DateOnly.FromDateTime(clock.GetLocalNow().DateTime)", new([clock])))
            .WithClock(new BoundSymbol("clock", SymbolRank.Input, ErrorType.Instance, "clock", new([clock])));
        scope = allParams.AddTo(scope);
        return new ExpressionBinder(context).BindCondition(trigger.When, scope);
    }
}
