using System.Numerics;

namespace RulesDsl.Decisions;

/// <summary>The hit policies that ask every rule before there is a result. Called by generated evaluators.</summary>
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
            ? throw Failed(matches.Current.Rule, new InvalidOperationException($"\"{only.Rule.Name}\" of line {only.Rule.Line} matches as well, and 'hit unique' allows one match"))
            : only;
    }

    /// <summary>The match with the least output, the first of equals; null if there is no match.</summary>
    public static RuleMatch<T>? Min<T, TEnumerator>(TEnumerator matches)
        where T : IComparable<T>
        where TEnumerator : struct, IEnumerator<RuleMatch<T>> => Extreme<T, TEnumerator>(matches, -1);

    /// <summary>The match with the greatest output, the first of equals; null if there is no match.</summary>
    public static RuleMatch<T>? Max<T, TEnumerator>(TEnumerator matches)
        where T : IComparable<T>
        where TEnumerator : struct, IEnumerator<RuleMatch<T>> => Extreme<T, TEnumerator>(matches, 1);

    /// <summary>The sum of all outputs; 0 if there is no match.</summary>
    /// <exception cref="RuleEvaluationException">The sum is too large for its type; it names the rule that made it so.</exception>
    public static T Sum<T, TEnumerator>(TEnumerator matches)
        where T : INumberBase<T>
        where TEnumerator : struct, IEnumerator<RuleMatch<T>>
    {
        var sum = T.Zero;
        while (matches.MoveNext())
        {
            try
            {
                sum = checked(sum + matches.Current.Output);
            }
            catch (OverflowException cause)
            {
                throw Failed(matches.Current.Rule, cause);
            }
        }

        return sum;
    }

    private static RuleMatch<T>? Extreme<T, TEnumerator>(TEnumerator matches, int sign)
        where T : IComparable<T>
        where TEnumerator : struct, IEnumerator<RuleMatch<T>>
    {
        if (!matches.MoveNext())
            return null;

        var best = matches.Current;
        while (matches.MoveNext())
        {
            if (Math.Sign(matches.Current.Output.CompareTo(best.Output)) == sign)
                best = matches.Current;
        }

        return best;
    }

    private static RuleEvaluationException Failed(RuleInfo rule, Exception cause) => new(rule.Name, rule.File, rule.Line, 1, [], cause);
}
