namespace RulesDsl.Jobs;

/// <summary>What a run that a rule triggers is called.</summary>
internal static class TriggeredRun
{
    /// <summary>The same graph, decision, rule and key of a fact give the same run, so that it is started once for ever.</summary>
    public static string Id(GraphDefinition graph, RunStart start, string key) => StableKey.Of(graph.Name, start.Decision, start.Rule, key);

    public static string Describe(RunStart start, string key) => $"rule '{start.Rule}' of {start.Decision} matched '{key}'";
}
