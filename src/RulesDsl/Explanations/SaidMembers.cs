using System.Collections;
using System.ComponentModel;
using RulesDsl.Decisions;

namespace RulesDsl.Explanations;

/// <summary>What one rule of a <c>hit merge</c> set says: the members that it sets, by name.</summary>
public sealed class SaidMembers : IReadOnlyCollection<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> _members = [];

    /// <summary>How many members it sets.</summary>
    public int Count => _members.Count;

    /// <summary>Adds a member, if anything is said of it. Called by generated evaluators.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SaidMembers Add<T>(string name, Given<T> member)
    {
        if (member.IsGiven)
            _members.Add(new(name, member.Value));
        return this;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary><c>{ Percent = 15, Reason = "gold" }</c></summary>
    public override string ToString() => ShownText.OfValue(this);
}
