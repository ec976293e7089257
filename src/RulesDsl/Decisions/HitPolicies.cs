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

    /// <summary>The first match, if there is one and all others give the same.</summary>
    /// <exception cref="RuleEvaluationException">Another gives something else; it names both rules and what they give.</exception>
    public static RuleMatch<T>? Any<T, TEnumerator>(TEnumerator matches)
        where TEnumerator : struct, IEnumerator<RuleMatch<T>> => Any(matches, static (T left, T right) => EqualityComparer<T>.Default.Equals(left, right));

    /// <summary>The first match, if there is one and all others give the same, as <paramref name="agree"/> sees it.</summary>
    /// <exception cref="RuleEvaluationException">Another gives something else; it names both rules and what they give.</exception>
    public static RuleMatch<T>? Any<T, TEnumerator>(TEnumerator matches, Func<T, T, bool> agree)
        where TEnumerator : struct, IEnumerator<RuleMatch<T>>
    {
        if (!matches.MoveNext())
            return null;

        var first = matches.Current;
        while (matches.MoveNext())
        {
            if (!agree(first.Output, matches.Current.Output))
                throw Disagreed(first, matches.Current);
        }

        return first;
    }

    /// <summary>How many rules match; where none does, what <paramref name="otherwise"/> gives, or 0.</summary>
    public static T Count<T, TEnumerator>(TEnumerator matches, RuleInfo? otherwise)
        where T : INumberBase<T>
        where TEnumerator : struct, IEnumerator<RuleMatch<T>>
    {
        var count = T.Zero;
        while (matches.MoveNext())
        {
            if (ReferenceEquals(matches.Current.Rule, otherwise))
                return matches.Current.Output;
            count++;
        }

        return count;
    }

    /// <summary>That the rules which match leave out a member of a merged output which it cannot be without.</summary>
    /// <param name="last">The last of them.</param>
    /// <param name="member">The member.</param>
    /// <param name="output">The type of the output.</param>
    public static RuleEvaluationException LeftOut(RuleInfo last, string member, string output) => Failed(
        last, new InvalidOperationException($"it is the last rule that matches, and none of them sets '{member}', without which there is no '{output}'"));

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

    private static RuleEvaluationException Disagreed<T>(RuleMatch<T> first, RuleMatch<T> second) => new(
        second.Rule.Name,
        second.Rule.File,
        second.Rule.Line,
        1,
        [new(first.Rule.Name, first.Output), new(second.Rule.Name, second.Output)],
        new InvalidOperationException($"\"{first.Rule.Name}\" of line {first.Rule.Line} matches as well and gives something else, and 'hit any' wants all matches to agree"));

    private static RuleEvaluationException Failed(RuleInfo rule, Exception cause) => new(rule.Name, rule.File, rule.Line, 1, [], cause);
}
