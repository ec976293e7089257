using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Text.Modules;

/// <summary>Reads a graph: its head, then part by part.</summary>
internal static class GraphReader
{
    public static readonly string[] Words = ["triggers", "schedule", "job"];

    public static GraphSyntax? Read(ModuleReading reading, Section head, List<Section> sections)
    {
        var signature = reading.ReadHead(head, SignatureGrammar.Graph);
        var triggers = new List<TriggerSyntax>();
        var jobs = new List<JobSyntax>();
        ScheduleSyntax? schedule = null;
        foreach (var section in sections)
        {
            switch (section.Word)
            {
                case "triggers":
                    triggers.AddRange(reading.Read(section, GraphGrammar.Triggers) ?? []);
                    break;
                case "schedule":
                    schedule = reading.Single(schedule, reading.Read(section, GraphGrammar.Schedule), "a schedule");
                    break;
                default:
                    if (reading.Read(section, JobGrammar.Job) is { } job)
                        jobs.Add(job);
                    break;
            }
        }

        return signature is null ? null : new GraphSyntax(
            signature.Name, signature.Inputs, triggers.ToEquatableArray(), schedule, jobs.ToEquatableArray(), reading.Span(head));
    }
}
