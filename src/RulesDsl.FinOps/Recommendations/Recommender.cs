using System.Globalization;
using RulesDsl.FinOps.Rules;
using RulesDsl.FinOps.Sources;

namespace RulesDsl.FinOps.Recommendations;

/// <summary>Asks the cost rules about every resource.</summary>
public static class Recommender
{
    /// <summary>
    /// What the rules say about the resources at a moment, in the order of the resources and then of the rules.
    /// Two rules that say the same about one resource make one recommendation, with the greater saving.
    /// </summary>
    public static IReadOnlyList<Recommendation> Recommend(IEnumerable<Resource> resources, DateTimeOffset now)
    {
        var recommendations = new List<Recommendation>();
        var said = new Dictionary<(string Kind, string Variant), int>();
        foreach (var resource in resources)
        {
            said.Clear();
            foreach (var match in CostRules.EvaluateAll(resource, now))
            {
                var recommendation = From(resource, match.Output, match.Rule.Name);
                if (said.TryAdd((recommendation.Kind, recommendation.Variant), recommendations.Count))
                    recommendations.Add(recommendation);
                else if (said[(recommendation.Kind, recommendation.Variant)] is var same && recommendations[same].Saving < recommendation.Saving)
                    recommendations[same] = recommendation;
            }
        }

        return recommendations;
    }

    private static Recommendation From(Resource resource, Finding finding, string rule) => new()
    {
        Kind = finding.Kind,
        Resource = resource.Id,
        Variant = finding.Variant,
        Rule = rule,
        RuleVersion = CostRules.Info.Version,
        Saving = decimal.Round(finding.Saving, 2),
        Currency = resource.Currency,
        Owner = resource.Owner,
        Severity = finding.Severity switch
        {
            Severity.High => "high",
            Severity.Medium => "medium",
            _ => "low",
        },
        Evidence = finding.Evidence,
        ResourceKind = ResourceKinds.Word(resource.Kind),
        Provider = resource.Provider,
        Account = resource.Account,
        Region = resource.Region,
    };
}
