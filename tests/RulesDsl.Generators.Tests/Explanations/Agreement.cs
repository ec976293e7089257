using System.Reflection;
using System.Text.Json;
using RulesDsl.Decisions;
using RulesDsl.Explanations;

namespace RulesDsl.Generators.Tests.Explanations;

/// <summary>Sees that what a rule set explains is what it decides.</summary>
internal static class Agreement
{
    /// <summary>Explains what the rule set makes of some inputs, and compares it with what it does make of them.</summary>
    public static Explanation Of(Type ruleset, params object?[] inputs)
    {
        var explain = Method(ruleset, "Explain", isFiltered: false);
        var explanation = (Explanation)Invoke(explain, inputs)!;
        object? result = null;
        Exception? failure = null;
        try
        {
            result = Invoke(Method(ruleset, "Evaluate", isFiltered: false), inputs);
        }
        catch (Exception thrown) when (thrown is not Xunit.Sdk.XunitException)
        {
            failure = thrown;
        }

        if (explanation.Hit is "all" or "output order" && result is { } outputs)
            (result, failure) = Listed(outputs);
        var shown = explanation.ToString(ExplanationDetail.Everything);
        Assert.True((failure?.GetType(), failure?.Message) == (explanation.Failure?.GetType(), explanation.Failure?.Message), $"Evaluate: {failure}\n{shown}");
        if (failure is null)
            Assert.True(Equal(result, explanation.Result), $"Evaluate gives {result}\n{shown}");
        CheckWinner(ruleset, explanation, inputs);
        foreach (var rule in explanation.Rules)
            Check(rule, shown);
        using var json = JsonDocument.Parse(explanation.ToJson(ExplanationDetail.Everything));
        Assert.StartsWith("flowchart TD\n", explanation.ToMermaid(), StringComparison.Ordinal);
        Assert.All(explanation.Rules, rule => Assert.NotEmpty(explanation.WhyNot(rule.Rule.Name).Reason));
        return explanation;
    }

    /// <summary>All conditions in a condition, itself first.</summary>
    public static IEnumerable<ConditionExplanation> All(ConditionExplanation condition) => condition.Conditions.SelectMany(All).Prepend(condition);

    private static void CheckWinner(Type ruleset, Explanation explanation, object?[] inputs)
    {
        if (explanation.Failure is not null || Array.Find(ruleset.GetMethods(), static method => method.Name == "Evaluate" && Array.Exists(method.GetParameters(), static parameter => parameter.IsOut)) is not { } filtered)
            return;

        var arguments = new object?[filtered.GetParameters().Length];
        inputs.CopyTo(arguments, 0);
        arguments[inputs.Length] = RuleFilter.All;
        filtered.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        Assert.Equal((RuleInfo?)arguments[inputs.Length + 1], explanation.Winner);
        Assert.Equal(explanation.Winner, explanation.Rules.SingleOrDefault(static rule => rule.IsWinner)?.Rule);
    }

    private static void Check(RuleExplanation rule, string shown)
    {
        if (rule.Condition is not { } condition)
            return;

        var isRight = rule.Verdict switch
        {
            RuleVerdict.Matched => condition.Verdict is ConditionVerdict.True,
            RuleVerdict.NotMatched => condition.Verdict is ConditionVerdict.False or ConditionVerdict.Null,
            RuleVerdict.Failed => condition.Verdict is ConditionVerdict.True or ConditionVerdict.Failed,
            _ => All(condition).All(static part => part.Verdict is ConditionVerdict.NotEvaluated),
        };
        Assert.True(isRight, $"{rule.Rule.Name}: {rule.Verdict}, but its condition is {condition.Verdict}\n{shown}");
    }

    private static MethodInfo Method(Type ruleset, string name, bool isFiltered) => ruleset.GetMethods().Single(method =>
        method.Name == name && Array.Exists(method.GetParameters(), static parameter => parameter.ParameterType == typeof(RuleFilter)) == isFiltered);

    private static object? Invoke(MethodInfo method, object?[] inputs) => method.Invoke(
        null, BindingFlags.DoNotWrapExceptions, null, [.. inputs, .. Enumerable.Repeat<object?>(null, method.GetParameters().Length - inputs.Length)], null);

    private static (object? Result, Exception? Failure) Listed(object outputs)
    {
        try
        {
            return (((System.Collections.IEnumerable)outputs).Cast<object?>().ToArray(), null);
        }
        catch (Exception thrown)
        {
            return (null, thrown);
        }
    }

    private static bool Equal(object? expected, object? found) => (expected, found) switch
    {
        (string, _) or (_, string) => Equals(expected, found),
        (System.Collections.IEnumerable left, System.Collections.IEnumerable right) => left.Cast<object?>().SequenceEqual(right.Cast<object?>()),
        _ => Equals(expected, found),
    };
}
