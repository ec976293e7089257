using System.Reflection;

namespace RulesDsl.Testing;

/// <summary>A test of a rules file, or one row of its examples, as its assembly holds it.</summary>
public sealed class RuleTestCase
{
    private readonly MethodInfo _method;

    private RuleTestCase(string subject, RuleTestAttribute test, MethodInfo method)
    {
        Subject = subject;
        Name = test.Name;
        File = test.File;
        Line = test.Line;
        Path = test.Path;
        _method = method;
    }

    /// <summary>The full name of the rule set, table or function that is tested.</summary>
    public string Subject { get; }

    /// <summary>The test's name; for a row of examples with the name of the row behind it.</summary>
    public string Name { get; }

    /// <summary>The rules file, relative to its project, with forward slashes.</summary>
    public string File { get; }

    /// <summary>The line that the test, or the row, starts at, from 1.</summary>
    public int Line { get; }

    /// <summary>The rules file as the compiler knew it.</summary>
    public string Path { get; }

    /// <summary>
    /// The tests that an assembly holds, in the order of its files. A build for release holds none, unless its project says
    /// <c>&lt;RulesDslEmitTests&gt;true&lt;/RulesDslEmitTests&gt;</c>.
    /// </summary>
    public static IReadOnlyList<RuleTestCase> In(Assembly assembly)
    {
        var found = assembly.GetCustomAttributes<RuleTestsAttribute>()
            .SelectMany(static tests => tests.Tests.GetMethods(BindingFlags.Public | BindingFlags.Static), static (tests, method) => (tests.Subject, Method: method));
        return [.. found
            .Select(static test => test.Method.GetCustomAttribute<RuleTestAttribute>() is { } attribute ? new RuleTestCase(test.Subject, attribute, test.Method) : null)
            .OfType<RuleTestCase>()
            .OrderBy(static test => test.File, StringComparer.Ordinal)
            .ThenBy(static test => test.Line)];
    }

    /// <summary>Runs the test. Never throws for what the test does.</summary>
    /// <param name="clock">Measures how long it takes; the system's clock where nothing is said.</param>
    public RuleTestResult Run(TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        var start = clock.GetTimestamp();
        try
        {
            _method.CreateDelegate<Action>()();
            return new RuleTestResult(this, null, clock.GetElapsedTime(start));
        }
#pragma warning disable CA1031 // Whatever it is, the result tells it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new RuleTestResult(this, exception, clock.GetElapsedTime(start));
        }
    }

    /// <summary><c>Discounts: gold customer</c></summary>
    public override string ToString() => $"{Subject[(Subject.LastIndexOf('.') + 1)..]}: {Name}";
}
