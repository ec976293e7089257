using System.ComponentModel;
using System.IO.Enumeration;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using RulesDsl.Decisions;

namespace RulesDsl.Dynamic.Metering;

/// <summary>
/// Counts what untrusted rules do: their code calls it at the start of each method and each turn of a loop, and for each text and list that something outside of
/// it goes through. Code that runs without a meter, because somebody calls it directly, fails.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StepMeter
{
    /// <summary>How much of a text is gone through in a step.</summary>
    internal const int CharactersPerStep = 4;

    /// <summary>As good as without end, and far from what a number holds.</summary>
    internal const long Most = long.MaxValue / 8;

    // Of a number, a day or the name of a member.
    private const int LongestValue = 40;

    [ThreadStatic]
    private static long left;

    [ThreadStatic]
    private static ValueWeights? weights;

    /// <summary>Counts the steps of a method that begins.</summary>
    /// <exception cref="RuleLimitException">They are used up, or calls are nested so deeply that the stack has no room for more.</exception>
    public static void Enter(int steps)
    {
        Spend(steps);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new RuleLimitException("The rules call each other too deeply.");
    }

    /// <summary>Counts steps.</summary>
    /// <exception cref="RuleLimitException">They are used up.</exception>
    public static void Spend(long steps)
    {
        // What is negative has been more than a number holds.
        left = steps < 0 || left < steps ? -1 : left - steps;
        if (left < 0)
            Stop();
    }

    /// <summary>Counts a value that is about to be gone through, or a fact that was made, by all that is in it.</summary>
    /// <exception cref="RuleLimitException">The steps are used up, or facts are nested too deeply.</exception>
    public static T Measure<T>(this T value)
    {
        if (value is string text)
            Spend(text.Length / CharactersPerStep);
        else if (value is not null)
            Spend(weights?.Of(value) ?? Most);
        return value;
    }

    /// <summary><see cref="RuleTexts.Join(IEnumerable{string}, string)"/>, counted by what comes of it.</summary>
    /// <exception cref="RuleLimitException">The steps are used up.</exception>
    public static string Join(IEnumerable<string?> texts, string separator) => RuleTexts.Join(texts.Select(text => Counted(text, text?.Length ?? 0, separator)), separator);

    /// <summary><see cref="RuleTexts.Join{T}(IEnumerable{T}, string)"/>, counted by what comes of it.</summary>
    /// <exception cref="RuleLimitException">The steps are used up.</exception>
    public static string Join<T>(IEnumerable<T> values, string separator) => RuleTexts.Join(values.Select(value => Counted(value, LongestValue, separator)), separator);

    /// <summary>Counts a text that is about to be made, by its length.</summary>
    /// <exception cref="RuleLimitException">The steps are used up.</exception>
    public static int Length(int characters)
    {
        Spend(Math.Max(0, characters) / CharactersPerStep);
        return characters;
    }

    /// <summary><see cref="string.Contains(string, StringComparison)"/>, counted by how long it takes at worst.</summary>
    /// <exception cref="RuleLimitException">The steps are used up.</exception>
    public static bool MeteredContains(this string text, string part, StringComparison comparison)
    {
        Search(text, part);
        return text.Contains(part, comparison);
    }

    /// <summary><see cref="string.Split(string, StringSplitOptions)"/>, counted by how long it takes at worst.</summary>
    /// <exception cref="RuleLimitException">The steps are used up.</exception>
    public static string[] MeteredSplit(this string text, string separator)
    {
        Search(text, separator);
        Spend(text.Length);
        return text.Split(separator);
    }

    /// <summary><see cref="RuleTexts.Index"/>, counted by how long it takes at worst.</summary>
    /// <exception cref="RuleLimitException">The steps are used up.</exception>
    public static int? Index(string text, string part)
    {
        Search(text, part);
        return RuleTexts.Index(text, part);
    }

    /// <summary><see cref="FileSystemName.MatchesSimpleExpression"/>, counted by how long it takes at worst.</summary>
    /// <exception cref="RuleLimitException">The steps are used up.</exception>
    public static bool MatchesSimpleExpression(string glob, string text, bool ignoreCase)
    {
        Spend(1 + (Times(glob.Length, text.Length) / CharactersPerStep));
        return FileSystemName.MatchesSimpleExpression(glob, text, ignoreCase);
    }

    /// <summary><see cref="Regex.IsMatch(string)"/>, counted by how long it takes at worst.</summary>
    /// <exception cref="RuleLimitException">The steps are used up.</exception>
    public static bool MeteredIsMatch(this Regex pattern, string text)
    {
        Spend(Times(RegexCost.Of(pattern), 1 + (long)text.Length));
        return pattern.IsMatch(text);
    }

    /// <summary><see cref="string.Replace(string, string)"/>, counted by the longest that may come of it.</summary>
    /// <exception cref="RuleLimitException">The steps are used up.</exception>
    public static string MeteredReplace(this string text, string sought, string replacement)
    {
        Search(text, sought);
        Spend(Times(text.Length / Math.Max(1, sought.Length), replacement.Length) / CharactersPerStep);
        return text.Replace(sought, replacement, StringComparison.Ordinal);
    }

    /// <summary><see cref="Regex.Replace(string, string)"/>, counted by the longest that may come of it.</summary>
    /// <exception cref="RuleLimitException">The steps are used up.</exception>
    public static string MeteredReplace(this Regex pattern, string text, string replacement)
    {
        // A dollar sign may stand for the whole text.
        long most = replacement.Length + (replacement.Contains('$', StringComparison.Ordinal) ? Times(text.Length, replacement.Length) : 0);
        Spend(Times(RegexCost.Of(pattern), 1 + (long)text.Length));
        Spend(Times(1 + (long)text.Length, most) / CharactersPerStep);
        return pattern.Replace(text, replacement);
    }

    /// <summary>Runs metered code.</summary>
    /// <param name="steps">The most steps that it may take. Code that runs within other metered code takes of its steps.</param>
    /// <param name="state">Is given to the code.</param>
    /// <param name="code">The code.</param>
    /// <exception cref="RuleLimitException">It took more.</exception>
    internal static TResult Run<TState, TResult>(long steps, TState state, Func<TState, TResult> code)
    {
        if (weights is not null)
            return code(state);

        (left, weights) = (steps, new ValueWeights());
        try
        {
            var result = code(state);
            return left >= 0 ? result : throw UsedUp();
        }
        finally
        {
            (left, weights) = (0, null);
        }
    }

    private static long Times(long left, long right) => left > 0 && right > Most / left ? Most : left * right;

    // At worst every place in the text looks like the part almost to its end; many characters are compared at a time.
    private static void Search(string text, string part) => Spend((text.Length / CharactersPerStep) + (Times(text.Length, part.Length) / 256));

    private static T Counted<T>(T value, long length, string separator)
    {
        Spend(1 + ((length + separator.Length) / CharactersPerStep));
        return value;
    }

    private static void Stop() => throw (weights is not null
        ? UsedUp()
        : new InvalidOperationException("Untrusted rules run only through RuleDecision, which counts their steps."));

    private static RuleLimitException UsedUp() => new("The rules took more steps than they are allowed.");
}
