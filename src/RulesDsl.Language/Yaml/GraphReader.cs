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
        var jobs = map.Require("jobs", "write 'jobs:' with the name of a job on each line below it");

        return new GraphSyntax(
            name,
            inputs,
            triggers,
            schedule,
            values.Entries(jobs, "'jobs'", "a map from names to jobs").Select(job => JobReader.Read(job, values)).OfType<JobSyntax>().ToEquatableArray(),
            map.Span);
    }
}
