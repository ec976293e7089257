using RulesDsl.Decisions;

namespace RulesDsl.Dynamic.Tests;

/// <summary>What the host lets rules call.</summary>
public static class Scores
{
    [RuleFunction]
    public static int Score(string name) => name.Length;

    [RuleFunction]
    public static City Capital(string country) => new(country + " City", 1_000_000);

    [RuleFunction]
    public static int Sleep(int seconds)
    {
        new ManualResetEvent(initialState: false).WaitOne(TimeSpan.FromSeconds(seconds));
        return seconds;
    }

    [RuleFunction]
    public static int Allocate(int megabytes) => Enumerable.Range(0, megabytes).Select(static _ => new byte[1024 * 1024]).ToList().Sum(static piece => piece.Length / piece.Length);

    [RuleFunction]
    public static int Crash(int depth) => depth < 0 ? 0 : Crash(depth + 1) + 1;

    [RuleFunction]
    public static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "none";

    /// <summary>Not marked: rules must not call it.</summary>
    public static int Secret(string name) => name.Length;
}
