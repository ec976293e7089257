using RulesDsl.Generators.Binding.Graphs;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Headers;

/// <summary>The names that a graph mentions.</summary>
internal static class GraphMentions
{
    public static void Collect(NameCollector names, GraphSyntax graph)
    {
        foreach (var input in graph.Inputs)
            names.Visit(input.Type);
        foreach (var trigger in graph.Triggers.OfType<RuleTriggerSyntax>())
        {
            names.Calls.Add(trigger.Decision.Text);
            names.Names.Add(trigger.Decision.Text);
            names.Visit(trigger.When);
        }

        foreach (var job in graph.Jobs)
        {
            names.Visit(job.Output);
            names.Visit(job.ForEach?.Source);
            names.Visit(job.ForEach?.Key);
            names.Visit(job.When);
            names.Visit(job.Signal?.Payload);
            names.Visit(job.Body);
            if (job.Retry?.When is { } condition)
            {
                names.Names.Add(JobExpressionBinder.FailureType);
                names.Visit(condition);
            }
        }
    }
}
