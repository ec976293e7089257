using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Formatting.Text;

/// <summary><c>graph FinOpsSync(request: SyncRequest)</c> with its triggers and jobs.</summary>
internal static class GraphPrinter
{
    private const string Word = "triggers ";

    public static void Print(GraphSyntax graph, TextPrinting printing)
    {
        var lines = printing.Lines;
        lines.Begin(graph, [graph.Name, .. graph.Inputs]);
        lines.Line(graph.Inputs.Count == 0
            ? $"graph {NamePrinter.Print(graph.Name.Text)}"
            : SignaturePrinter.Print("graph", graph.Name, graph.Inputs, null, printing));
        lines.Indent();
        if (graph.Triggers.Count > 0)
            PrintTriggers(graph.Triggers, printing);

        if (graph.Schedule is { } schedule)
        {
            lines.BeginWhole(schedule);
            lines.Line($"schedule {GraphGrammar.Schedules.WordFor(schedule.Schedule)}");
            lines.End(schedule);
        }

        if (graph.Overlap is { } overlap)
        {
            lines.BeginWhole(overlap);
            lines.Line($"overlap {GraphGrammar.Overlaps.WordFor(overlap.Policy)}");
            lines.End(overlap);
        }

        lines.Outdent();
        PrintJobs(graph.Jobs, printing);
        BracePrinter.EndDeclaration(graph, lines);
    }

    private static void PrintTriggers(EquatableArray<TriggerSyntax> triggers, TextPrinting printing)
    {
        var lines = printing.Lines;
        var texts = triggers.Select(trigger => Print(trigger, printing.Expressions)).ToList();
        var line = Word + string.Join(", ", texts);
        var isWhole = lines.Fits(line) && !triggers.AreOnSeveralLines() && !triggers.Skip(1).Any(lines.Comments.HasAny);
        for (var i = 0; i < triggers.Count; i++)
        {
            lines.BeginPart(triggers[i], triggers[i], isWhole || i == 0 ? 0 : Word.Length);
            if (!isWhole)
                lines.Line($"{(i == 0 ? Word : new string(' ', Word.Length))}{texts[i]}{(i + 1 < triggers.Count ? "," : "")}");
        }

        if (isWhole)
            lines.Line(line);

        lines.End(triggers[triggers.Count - 1]);
    }

    private static string Print(TriggerSyntax trigger, ExpressionPrinter expressions) => trigger switch
    {
        CronTriggerSyntax cron => $"every {Quoted(cron.Expression)}{(cron.Zone is { } zone ? $" in {Quoted(zone)}" : "")}"
            + (cron.Missed is { } missed ? $", missed runs {CronGrammar.Missed.WordFor(missed.Rule)}" : ""),
        RuleTriggerSyntax rule => $"on {NamePrinter.Print(rule.Decision.Text)}{(rule.When is null ? "" : $" when {expressions.Print(rule.When)}")}",
        _ => throw new InvalidOperationException($"{trigger.GetType().Name} cannot be printed."),
    };

    private static string Quoted(QuotedSyntax text) => TemplatePrinter.PrintPlain(text.Text, isTemplate: true);

    // Jobs of one line stand close together, others apart, unless the author has chosen otherwise.
    private static void PrintJobs(EquatableArray<JobSyntax> jobs, TextPrinting printing)
    {
        for (var i = 0; i < jobs.Count; i++)
        {
            if (i == 0 || (!printing.KeepsBlanks && (JobPrinter.HasClauses(jobs[i - 1]) || JobPrinter.HasClauses(jobs[i]))))
                printing.Lines.Blank();
            else
                printing.KeepBlank(jobs[i - 1], jobs[i]);

            JobPrinter.Print(jobs[i], printing);
        }
    }
}
