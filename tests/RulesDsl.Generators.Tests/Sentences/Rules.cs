using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Generators.Tests.Explanations;
using RulesDsl.Generators.Tests.Expressions.Model;

namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>What the language says about an expression, tried in both spellings: compiled by the generator and run on the sample.</summary>
internal static class Rules
{
    private static readonly CSharpCompilation Project =
        RulesProject.Empty("").AddReferences(MetadataReference.CreateFromFile(typeof(Order).Assembly.Location));

    /// <summary>All conditions are true.</summary>
    public static void Hold(params string[] conditions) => Check(conditions, true);

    /// <summary>All conditions are false.</summary>
    public static void DoNotHold(params string[] conditions) => Check(conditions, false);

    /// <summary>Each expression has the value beside it, as a value of the type.</summary>
    public static void Give(string type, params (string Expression, object? Value)[] cases)
    {
        foreach (var (spelling, evaluate) in Compile(cases.Length, (spelling, name, i) => spelling.Value(name, type, cases[i].Expression)))
        {
            for (var i = 0; i < cases.Length; i++)
                Assert.True(Equals(cases[i].Value, evaluate(i), out var found), $"{spelling.File}: {cases[i].Expression} is {found}, not {cases[i].Value}");
        }
    }

    /// <summary>An expression fails when it is evaluated.</summary>
    public static IReadOnlyList<TException> Throw<TException>(string type, string expression)
        where TException : Exception =>
        [.. Compile(1, (spelling, name, _) => spelling.Value(name, type, expression)).Select(static pair => Assert.Throws<TException>(() => pair.Evaluate(0)))];

    /// <summary>The build says this of a condition, and nothing else, at the place between <c>⟦</c> and <c>⟧</c>.</summary>
    public static void Say(string marked, string message, string severity = "Error", bool isStrict = false) =>
        Say(marked, $"{severity} {message}", isStrict, static (spelling, condition) => spelling.Condition("Case", condition));

    /// <summary>The build says this of an output, and nothing else, at the place between <c>⟦</c> and <c>⟧</c>.</summary>
    public static void SayOfOutput(string type, string marked, string message) =>
        Say(marked, $"Error {message}", isStrict: false, (spelling, expression) => spelling.Output("Case", type, expression));

    /// <summary>The build has nothing to say of a condition.</summary>
    public static void SayNothing(params string[] conditions)
    {
        foreach (var spelling in Spelling.Both)
        {
            var text = spelling.Head(true) + string.Concat(conditions.Select((condition, i) => spelling.Condition($"Case{i}", condition)));
            Assert.Empty(RulesProject.Compile(Project, (spelling.File, text)).Diagnostics);
        }
    }

    private static void Say(string marked, string message, bool isStrict, Func<Spelling, string, string> write)
    {
        foreach (var spelling in Spelling.Both)
        {
            var project = RulesProject.Compile(Project, (spelling.File, spelling.Head(isStrict) + write(spelling, Unmarked(marked))));
            var (expected, found) = ($"{spelling.File}{Place(spelling.Head(isStrict) + write(spelling, marked))} {message}", Single(project));
            Assert.True(expected == found, $"expected {expected}\nfound    {found}");
        }
    }

    private static void Check(string[] conditions, bool expected)
    {
        foreach (var (spelling, evaluate) in Compile(conditions.Length, (spelling, name, i) => spelling.Condition(name, conditions[i])))
        {
            for (var i = 0; i < conditions.Length; i++)
                Assert.True(evaluate(i) is bool found && found == expected, $"{spelling.File}: {conditions[i]} is not {expected}");
        }
    }

    private static IEnumerable<(Spelling Spelling, Func<int, object?> Evaluate)> Compile(int count, Func<Spelling, string, int, string> write)
    {
        var files = Spelling.Both.Select(spelling =>
            (spelling.File, spelling.Head(false) + string.Concat(Enumerable.Range(0, count).Select(i => write(spelling, $"Case{i}", i)))));
        var project = RulesProject.Compile(Project, [.. files]);
        Assert.Empty(project.Warnings);
        var assembly = project.Load();
        return Spelling.Both.Select(spelling => (spelling, (Func<int, object?>)(i => Evaluate(assembly.GetType($"{spelling.Namespace}.Case{i}")!))));
    }

    // What a sentence is true of is explained so as well.
    private static object? Evaluate(Type ruleset)
    {
        Agreement.Of(ruleset, Sample.Order, null, Sample.Now);
        var method = ruleset.GetMethods().Single(static method => method.Name == "Evaluate" && method.GetParameters().All(static parameter => !parameter.IsOut && parameter.ParameterType != typeof(RulesDsl.Decisions.RuleFilter)));
        var arguments = new object?[] { Sample.Order, null, Sample.Now }.Concat(Enumerable.Repeat<object?>(null, method.GetParameters().Length - 3));
        return method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [.. arguments], null);
    }

    private static string Single(RulesProject project)
    {
        if (project.Found is not [var diagnostic])
            return string.Join("\n", project.Diagnostics);
        var span = diagnostic.Location.GetLineSpan();
        var (from, to) = (span.StartLinePosition, span.EndLinePosition);
        return $"{Path.GetFileName(span.Path)}({from.Line + 1},{from.Character + 1})-({to.Line + 1},{to.Character + 1}) "
            + $"{diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    private static string Place(string marked)
    {
        var lines = marked.Split('\n');
        var line = Array.FindIndex(lines, static line => line.Contains('⟦'));
        return $"({line + 1},{lines[line].IndexOf('⟦') + 1})-({line + 1},{lines[line].IndexOf('⟧')})";
    }

    private static string Unmarked(string marked) => marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

    private static bool Equals(object? expected, object? found, out string shown)
    {
        shown = found is System.Collections.IEnumerable list and not string ? $"[{string.Join(", ", list.Cast<object?>())}]" : $"{found ?? "null"} ({found?.GetType().Name})";
        try
        {
            Assert.Equal(expected, found);
            return true;
        }
        catch (Xunit.Sdk.XunitException)
        {
            return false;
        }
    }
}
