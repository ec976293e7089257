namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>A public evaluator of a decision.</summary>
/// <param name="Result">What it returns.</param>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Parameters">What it takes, the params aside, as declared.</param>
internal sealed record EvaluatorMethod(string Result, string Name, string Summary, IReadOnlyList<string> Parameters)
{
    /// <summary>What to write to hand the parameters on.</summary>
    public IEnumerable<string> Arguments => Parameters.Select(Argument);

    // out global::RulesDsl.Decisions.RuleInfo? winner → out winner
    private static string Argument(string parameter)
    {
        var declared = parameter.Split([" = "], StringSplitOptions.None)[0];
        var name = declared.Substring(declared.LastIndexOf(' ') + 1);
        return declared.StartsWith("out ", StringComparison.Ordinal) ? $"out {name}" : name;
    }
}
