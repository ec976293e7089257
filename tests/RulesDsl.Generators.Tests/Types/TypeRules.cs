using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Types;

/// <summary>Rules over C# types of one sort or another, in both spellings, compiled without a warning and run.</summary>
internal static class TypeRules
{
    /// <summary>Which of the conditions do not hold for <c>Sample.It</c>, which is of type <c>Thing</c>.</summary>
    /// <param name="csharp">The types, and a static class <c>Sample</c> with the value.</param>
    /// <param name="conditions">What is to hold.</param>
    public static void Hold(string csharp, params string[] conditions)
    {
        var text = "namespace Shop\nruleset Failing(it: Thing) -> string\n  hit all\n"
            + string.Concat(conditions.Select((condition, i) => $"rule \"{i}\" when not ({condition}) then \"{i}\"\n"));
        var yaml = "namespace: Shop\n---\nruleset: Failing\ninputs: { it: Thing }\noutput: string\nhit: all\nrules:\n"
            + string.Concat(conditions.Select((condition, i) => $"  - rule: {i}\n    when: 'not ({condition.Replace("'", "''", StringComparison.Ordinal)})'\n    then: '{i}'\n"));
        foreach (var failing in Run(csharp, "return string.Join(\",\", Failing.EvaluateAll(Sample.It).Select(match => match.Output));", text, yaml))
            Assert.Equal([], ((string)failing!).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(i => conditions[int.Parse(i, System.Globalization.CultureInfo.InvariantCulture)]));
    }

    /// <summary>What <c>Program.Run</c> gives with either spelling.</summary>
    public static IEnumerable<object?> Run(string csharp, string body, string text, string yaml) => Compile(csharp, body, text, yaml).Select(static project =>
        Load(project).GetType("Program")!.GetMethod("Run")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null));

    /// <summary>The project with either spelling.</summary>
    public static IEnumerable<RulesProject> Compile(string csharp, string body, string text, string yaml)
    {
        var program = $$"""
            using System.Collections.Immutable;
            using System.Collections.Frozen;
            using Shop;
            public static class Program { public static object? Run() { {{body}} } }
            {{csharp}}
            """;
        yield return RulesProject.Compile(program, ("shop.rules", text));
        yield return RulesProject.Compile(program, ("shop.rules.yaml", yaml));
    }

    // What is generated compiles without a warning.
    private static Assembly Load(RulesProject project)
    {
        Assert.Empty(project.Warnings);
        return project.Load();
    }
}
