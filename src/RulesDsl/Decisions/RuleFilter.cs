namespace RulesDsl.Decisions;

/// <summary>
/// Which rules of a set may take part in an evaluation, by their tags: <c>RuleFilter.Select("eu").Reject("beta")</c>. Case matters.
/// <c>otherwise</c> counts as a rule without tags. Immutable; make it once and use it as often as you like.
/// </summary>
public sealed class RuleFilter
{
    private readonly string[]? _selected;
    private readonly string[] _rejected;

    private RuleFilter(string[]? selected, string[] rejected)
    {
        _selected = selected;
        _rejected = rejected;
    }

    /// <summary>Every rule.</summary>
    public static RuleFilter All { get; } = new(null, []);

    /// <summary>Only the rules that have at least one of the tags.</summary>
    public static RuleFilter Select(params ReadOnlySpan<string> tags) => new(tags.ToArray(), []);

    /// <summary>Of these rules those that have none of the tags.</summary>
    public RuleFilter Reject(params ReadOnlySpan<string> tags) => new(_selected, [.. _rejected, .. tags]);

    /// <summary>Whether a rule may take part.</summary>
    public bool Includes(RuleInfo rule) =>
        (_selected is null || HasOneOf(_selected, rule.Tags)) && !HasOneOf(_rejected, rule.Tags);

    private static bool HasOneOf(string[] tags, IReadOnlyList<string> ofRule)
    {
        for (var i = 0; i < ofRule.Count; i++)
        {
            if (tags.AsSpan().Contains(ofRule[i]))
                return true;
        }

        return false;
    }
}
