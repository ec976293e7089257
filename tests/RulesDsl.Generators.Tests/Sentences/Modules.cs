using System.Reflection;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>A whole module in both spellings, with the C# that uses it.</summary>
internal static class Modules
{
    /// <summary>Both spellings compile, and the body of <c>Program.Run</c> gives the same from either.</summary>
    public static void Give(object? expected, string csharp, string body, string text, string yaml)
    {
        foreach (var project in Compile(csharp, body, text, yaml))
            Assert.Equal(expected, project.Load().GetType("Program")!.GetMethod("Run")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null));
    }

    /// <summary>The build says this of both, wherever it stands in each.</summary>
    public static void Say(string csharp, string text, string yaml, params string[] messages)
    {
        foreach (var project in Compile(csharp, "return 0;", text, yaml))
        {
            Assert.Equal(messages, project.Result.Diagnostics.Where(found => !RulesProject.IsProof(found) || messages.Any(message => message.Contains(found.Id, StringComparison.Ordinal))).Select(static diagnostic =>
                $"{diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}"));
        }
    }

    private static IEnumerable<RulesProject> Compile(string csharp, string body, string text, string yaml)
    {
        var program = $$"""
            using Shop;
            public static class Program { public static object? Run() { {{body}} } }
            {{csharp}}
            """;
        yield return RulesProject.Compile(program, ("shop.rules", text));
        yield return RulesProject.Compile(program, ("shop.rules.yaml", yaml));
    }
}
