namespace RulesDsl.Decisions;

/// <summary>Which rules of a set may take part in an evaluation. <c>otherwise</c> counts as a rule without tags.</summary>
public sealed class RuleFilter
{
    private readonly string[] _tags;
    private readonly bool _keepsTagged;

    private RuleFilter(string[] tags, bool keepsTagged)
    {
        _tags = tags;
        _keepsTagged = keepsTagged;
    }

    /// <summary>Every rule.</summary>
    public static RuleFilter All { get; } = new([], keepsTagged: false);

    /// <summary>Only the rules that have at least one of the tags; case matters.</summary>
    public static RuleFilter Tagged(params string[] tags) => new([.. tags], keepsTagged: true);

    /// <summary>Only the rules that have none of the tags; case matters.</summary>
    public static RuleFilter NotTagged(params string[] tags) => new([.. tags], keepsTagged: false);

    /// <summary>Whether a rule may take part.</summary>
    public bool Includes(RuleInfo rule)
    {
        for (var i = 0; i < rule.Tags.Count; i++)
        {
            if (Array.IndexOf(_tags, rule.Tags[i]) >= 0)
                return _keepsTagged;
        }

        return !_keepsTagged;
    }
}
