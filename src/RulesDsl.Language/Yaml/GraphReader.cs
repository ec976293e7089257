using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Yaml;

/// <summary><c>graph: FinOpsSync</c> with its triggers and jobs.</summary>
internal static class GraphReader
{
    public static DeclarationSyntax Read(NameSyntax name, YamlMap map, YamlValues values)
    {
        var inputs = DecisionReader.ReadParameters(map.Take("input"), "'input'", values);
        var triggers = YamlValues.OneOrMore(map.Take("triggers"))
            .Select(item => TriggerReader.Read(item, values))
            .OfType<TriggerSyntax>()
            .ToEquatableArray();
        var schedule = map.Take("schedule") is { } node && values.Word(node, "schedule", GraphGrammar.Schedules) is { } word ? new ScheduleSyntax(word, node.Span) : null;
        var overlap = map.Take("overlap") is { } policy && values.Word(policy, "overlap", GraphGrammar.Overlaps) is { } chosen ? new OverlapSyntax(chosen, policy.Span) : null;
        var jobs = map.Require("jobs", "write 'jobs:' with the name of a job on each line below it");

        var read = values.Entries(jobs, "'jobs'", "a map from names to jobs").Select(job => JobReader.Read(job, values)).OfType<JobSyntax>().ToEquatableArray();

        // A graph none of whose jobs can be read is not one without jobs.
        return read.Count == 0 && jobs is not YamlMapping { Entries.Count: 0 }
            ? new UnsupportedSyntax(name, "graph", map.Span)
            : new GraphSyntax(name, inputs, triggers, schedule, overlap, read, map.Span);
    }
}
