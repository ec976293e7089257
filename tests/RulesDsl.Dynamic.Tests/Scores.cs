using RulesDsl.Decisions;

namespace RulesDsl.Dynamic.Tests;

/// <summary>What the host lets rules call.</summary>
public static class Scores
{
    [RuleFunction]
    public static int Score(string name) => name.Length;

    [RuleFunction]
    public static City Capital(string country) => new(country + " City", 1_000_000);

    /// <summary>Not marked: rules must not call it.</summary>
    public static int Secret(string name) => name.Length;
}
