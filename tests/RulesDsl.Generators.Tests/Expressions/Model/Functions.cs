using RulesDsl.Decisions;

namespace RulesDsl.Generators.Tests.Expressions.Model;

/// <summary>Functions that rules may call.</summary>
public static class Functions
{
    [RuleFunction]
    public static int Twice(int number) => number * 2;

    [RuleFunction]
    public static string Label(string text, decimal? number) => $"{text}:{number}";

    [RuleFunction]
    public static int Fail(int number) => throw new InvalidOperationException($"{number} is not welcome.");
}
