using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Binds the times at which the clock starts a graph.</summary>
internal static class CronTriggerBinder
{
    public static IEnumerable<BoundCron> Bind(BindingContext context, GraphSyntax graph)
    {
        var triggers = graph.Triggers.OfType<CronTriggerSyntax>().ToList();
        if (triggers.Count > 0 && graph.Inputs.Count > 0)
            context.Report(GraphDiagnostics.ClockWithoutInputs(triggers[0].Span, graph.Name.Text, graph.Inputs[0].Name.Text));

        foreach (var trigger in triggers)
        {
            if (CronExpression.FindMistake(trigger.Expression.Text) is { } mistake)
                context.Report(GraphDiagnostics.WrongCron(trigger.Expression.Span, trigger.Expression.Text, mistake));
            if (trigger.Zone is { } zone && !TimeZoneNames.Has(zone.Text))
                context.Report(GraphDiagnostics.UnknownTimeZone(zone.Span, zone.Text, context.Nearest(zone.Text, TimeZoneNames.All)));
            yield return new BoundCron(CronExpression.Plain(trigger.Expression.Text), trigger.Zone?.Text ?? TimeZoneNames.Utc, trigger.Missed?.Rule ?? MissedRuns.Once);
        }
    }
}
