using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary><c>graph: FinOpsSync</c> with its triggers and jobs.</summary>
internal static class GraphPrinter
{
    public static IReadOnlyList<FieldLayout> Print(GraphSyntax graph, YamlPrinting printing)
    {
        List<FieldLayout> fields = [new FieldLayout("graph", new ScalarLayout(NamePrinter.Print(graph.Name.Text))), .. SignaturePrinter.PrintInputs("input", graph.Inputs)];
        if (graph.Triggers.Count > 0)
            fields.Add(new FieldLayout("triggers", new ListLayout([.. graph.Triggers.Select(trigger => new ItemLayout(Print(trigger, printing), trigger))], IsBlock: true)));

        if (graph.Schedule is { } schedule)
            fields.Add(new FieldLayout("schedule", new ScalarLayout(GraphGrammar.Schedules.WordFor(schedule.Schedule)), schedule));

        if (graph.Overlap is { } overlap)
            fields.Add(new FieldLayout("overlap", new ScalarLayout(GraphGrammar.Overlaps.WordFor(overlap.Policy)), overlap));

        fields.Add(new FieldLayout("jobs", new MapLayout([.. graph.Jobs.Select(job => JobPrinter.Print(job, printing))], IsBlock: true)));
        return fields;
    }

    private static MapLayout Print(TriggerSyntax trigger, YamlPrinting printing) => trigger switch
    {
        CronTriggerSyntax cron => new MapLayout([.. PrintCron(cron)], IsBlock: true),
        RuleTriggerSyntax rule => new MapLayout(
            rule.When is { } condition ? [PrintDecision(rule), new FieldLayout("when", ConditionPrinter.Print(condition, printing), condition)] : [PrintDecision(rule)],
            IsBlock: true),
        _ => throw new InvalidOperationException($"{trigger.GetType().Name} cannot be printed."),
    };

    private static IEnumerable<FieldLayout> PrintCron(CronTriggerSyntax cron)
    {
        yield return new FieldLayout("every", new ScalarLayout(cron.Expression.Text), cron.Expression);
        if (cron.Zone is { } zone)
            yield return new FieldLayout("in", new ScalarLayout(zone.Text), zone);

        if (cron.Missed is { } missed)
            yield return new FieldLayout("missed", new ScalarLayout(CronGrammar.Missed.WordFor(missed.Rule)), missed);
    }

    private static FieldLayout PrintDecision(RuleTriggerSyntax rule) => new("on", new ScalarLayout(NamePrinter.Print(rule.Decision.Text)), rule.Decision);
}
