using RulesDsl.Decisions;

namespace RulesDsl.Testing;

/// <summary>Starts the evaluation of a test. Generated code calls it.</summary>
public static class RuleTestRun
{
    /// <summary>Evaluates what is tested; an exception is kept, because it may be what the test expects.</summary>
    /// <param name="evaluate">The evaluation.</param>
    /// <typeparam name="T">The result.</typeparam>
    public static RuleTestRun<T> Of<T>(Func<T> evaluate)
    {
        try
        {
            return new RuleTestRun<T>(evaluate(), null);
        }
#pragma warning disable CA1031 // Whatever it is, the test tells it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new RuleTestRun<T>(default, exception);
        }
    }

    /// <summary>The rules of matches.</summary>
    /// <typeparam name="T">The output of the rule set.</typeparam>
    public static IEnumerable<RuleInfo> RulesOf<T>(IEnumerable<RuleMatch<T>> matches) => matches.Select(static match => match.Rule);
}
