namespace RulesDsl.Decisions;

/// <summary>The hit policies that ask every rule before they settle on one. Called by generated evaluators.</summary>
public static class HitPolicies
{
    /// <summary>The only match, if there is one.</summary>
    /// <exception cref="RuleEvaluationException">There is a second one; it names both rules.</exception>
    public static RuleMatch<T>? Unique<T, TEnumerator>(TEnumerator matches)
        where TEnumerator : struct, IEnumerator<RuleMatch<T>>
    {
        if (!matches.MoveNext())
            return null;

        var only = matches.Current;
        return matches.MoveNext()
            ? throw Conflict(matches.Current.Rule, $"\"{only.Rule.Name}\" of line {only.Rule.Line} matches as well, and 'hit unique' allows one match")
            : only;
    }

    private static RuleEvaluationException Conflict(RuleInfo rule, string cause) =>
        new(rule.Name, rule.File, rule.Line, 1, [], new InvalidOperationException(cause));
}
