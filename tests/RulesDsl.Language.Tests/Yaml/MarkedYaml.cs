using System.Text.RegularExpressions;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;
using RulesDsl.Language.Yaml;

namespace RulesDsl.Language.Tests.Yaml;

/// <summary>A YAML file that marks the places of its own errors: <c>when: ⟦&gt;= 10⟧</c>.</summary>
internal static class MarkedYaml
{
    /// <summary>Reads a file that must be free of errors.</summary>
    public static ModuleSyntax Read(string text)
    {
        var (module, errors) = Parse(text);
        Assert.Equal([], errors.Select(error => $"{error.Span}: {error.Message}"));
        return module;
    }

    /// <summary>Reads a file with marked errors, which must be all of them, at their places and in their words.</summary>
    public static ModuleSyntax Check(string marked, params string[] messages)
    {
        var text = marked.Replace("⟦", "").Replace("⟧", "");
        var (module, errors) = Parse(text);
        Assert.Equal(marked, Mark(text, errors));
        Assert.Equal(messages, errors.Select(error => error.Message));
        return module;
    }

    public static (ModuleSyntax Module, EquatableArray<RuleDiagnostic> Errors) Parse(string text) =>
        YamlModuleReader.Read(new SourceFile("test.rules.yaml", text));

    /// <summary>The only declaration of a file.</summary>
    public static T Only<T>(this ModuleSyntax module)
        where T : DeclarationSyntax => Assert.IsType<T>(Assert.Single(module.Declarations));

    /// <summary>What stands in <paramref name="text"/> where the span says, and that its lines and columns say the same.</summary>
    public static string At(string text, SourceSpan span)
    {
        var lines = Regex.Split(text, "(?<=\n)");
        var start = lines.Take(span.From.Line - 1).Sum(line => line.Length) + span.From.Column - 1;
        Assert.Equal(start, span.Start);
        return text.Substring(span.Start, span.Length);
    }

    private static string Mark(string text, IEnumerable<RuleDiagnostic> errors)
    {
        foreach (var span in errors.Select(error => error.Span).Distinct().OrderByDescending(span => span.Start))
            text = text.Insert(span.End, "⟧").Insert(span.Start, "⟦");

        return text;
    }
}
