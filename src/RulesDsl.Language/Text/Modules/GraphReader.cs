using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Text.Modules;

/// <summary>Reads a graph: its head, then part by part.</summary>
internal static class GraphReader
{
    public static readonly string[] Words = ["triggers", "schedule", "overlap", "job"];

    public static GraphSyntax? Read(ModuleReading reading, Section head, List<Section> sections)
    {
        var signature = reading.ReadHead(head, SignatureGrammar.Graph) ?? SignatureRecovery.Read(reading, head);
        var triggers = new List<TriggerSyntax>();
        var jobs = new List<JobSyntax>();
        ScheduleSyntax? schedule = null;
        OverlapSyntax? overlap = null;
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
                case "overlap":
                    overlap = reading.Single(overlap, reading.Read(section, GraphGrammar.Overlap), "an overlap");
                    break;
                default:
                    if ((reading.Read(section, JobGrammar.Job) ?? JobRecovery.Read(reading, section)) is { } job)
                        jobs.Add(job);
                    break;
            }
        }

        // A graph none of whose jobs can be read is not one without jobs.
        return signature is null || (jobs.Count == 0 && sections.Any(section => section.Word == "job")) ? null : new GraphSyntax(
            signature.Name, signature.Inputs, triggers.ToEquatableArray(), schedule, overlap, jobs.ToEquatableArray(), reading.Span(head));
    }
}
