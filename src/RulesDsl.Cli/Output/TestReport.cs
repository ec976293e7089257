using RulesDsl.Cli.Files;
using RulesDsl.Testing;
using Spectre.Console;

namespace RulesDsl.Cli.Output;

/// <summary>
/// Tests as they end, below their file and what they test:
/// <code>
/// pricing.rules
///   Discounts
///     ✓ gold customer
///     ✗ big order
///         at pricing.rules:24
///         Percent: expected 15, found 10
/// </code>
/// </summary>
internal sealed class TestReport(Paper paper, RulesProject project, IReadOnlyList<RuleTestCase> tests)
{
    private readonly Dictionary<string, string> _names = project.RulesFiles.ToDictionary(static file => file.Path, static file => file.Name);
    private string? _file;
    private string? _subject;

    /// <summary>Whether tests that pass are only counted.</summary>
    public bool OnlyFailures { get; init; }

    /// <summary>How many tests passed.</summary>
    public int Passed { get; private set; }

    /// <summary>How many tests failed.</summary>
    public int Failed { get; private set; }

    public void Write(RuleTestResult result)
    {
        if (!(result.Passed && OnlyFailures))
            WriteHeadings(result.Test);
        if (result.Passed)
        {
            Passed++;
            if (OnlyFailures)
                return;

            paper.Write("    ✓ ", Styles.Fine).WriteLine(result.Test.Name);
            return;
        }

        Failed++;
        paper.Write("    ✗ ", Styles.Error).WriteLine(result.Test.Name);
        paper.WriteLine($"        at {NameOf(result.Test)}:{result.Test.Line}", Styles.Frame);
        foreach (var line in Reasons(result))
            paper.WriteLine($"        {line}");
    }

    public void WriteSummary()
    {
        var tested = tests.Select(NameOf).ToHashSet();
        foreach (var file in project.RulesFiles.Where(file => !tested.Contains(file.Name)))
            paper.WriteLine($"{file.Name}: no tests", Styles.Quiet);

        if (tests.Count == 0)
            return;

        var left = tests.Count - Passed - Failed;
        paper
            .Write($"{Counted.Of(Passed + Failed, "test")}: ")
            .Write($"{Passed} passed", Passed > 0 ? Styles.Fine : Style.Plain)
            .Write(", ")
            .Write($"{Failed} failed", Failed > 0 ? Styles.Error : Style.Plain)
            .WriteLine(left > 0 ? $", {left} not chosen" : "");
    }

    private static string[] Reasons(RuleTestResult result)
    {
        var message = result.Exception is RuleTestFailedException ? result.Message : $"{result.Exception!.GetType().Name}: {result.Message}";
        return message.ReplaceLineEndings("\n").Split('\n');
    }

    private void WriteHeadings(RuleTestCase test)
    {
        var file = NameOf(test);
        if (file != _file)
        {
            paper.WriteLine(file, Styles.Strong);
            (_file, _subject) = (file, null);
        }

        if (test.Subject != _subject)
        {
            paper.WriteLine($"  {test.Subject[(test.Subject.LastIndexOf('.') + 1)..]}");
            _subject = test.Subject;
        }
    }

    private string NameOf(RuleTestCase test) => _names.GetValueOrDefault(test.Path, test.File);
}
