namespace RulesDsl.FinOps.Recommendations;

/// <summary>One thing to do about one resource, as a run of the rules found it.</summary>
public sealed record Recommendation
{
    /// <summary>The row's number, from 1, in the order in which occurrences were recorded; 0 until it is recorded.</summary>
    public long Id { get; init; }

    /// <summary>What to do: <c>delete</c>, <c>resize</c>, <c>stop</c>, <c>migrate</c>, <c>tag</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>The canonical key of the resource; with <see cref="Kind"/> and <see cref="Variant"/> it is the identity across runs.</summary>
    public required string Resource { get; init; }

    /// <summary>Tells two recommendations of one kind on one resource apart; empty where there is but one.</summary>
    public string Variant { get; init; } = "";

    /// <summary>The rule that said it: evidence, never identity.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The version hash of the rule set.</summary>
    public string RuleVersion { get; init; } = "";

    /// <summary>Estimated saving per month, in <see cref="Currency"/>.</summary>
    public decimal Saving { get; init; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Who owns the resource; empty where nobody is known.</summary>
    public string Owner { get; init; } = "";

    /// <summary><c>low</c>, <c>medium</c> or <c>high</c>.</summary>
    public string Severity { get; init; } = "low";

    /// <summary>The facts that made the rule match, in words.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>What kind of resource, e.g. <c>disk</c>.</summary>
    public string ResourceKind { get; init; } = "";

    /// <summary>The cloud, e.g. <c>AWS</c>.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The account, subscription or project.</summary>
    public string Account { get; init; } = "";

    /// <summary>The region.</summary>
    public string Region { get; init; } = "";
}
