using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Formatting;

/// <summary>Reads rules and prints them again, for tests that compare what is written.</summary>
internal static class Printing
{
    /// <summary>Text as <c>rules fmt</c> writes it.</summary>
    public static string Text(string text) => Print("a.rules", text, Spelling.Text);

    /// <summary>YAML as <c>rules fmt</c> writes it.</summary>
    public static string Yaml(string yaml) => Print("a.rules.yaml", yaml, Spelling.Yaml);

    /// <summary>Text converted to YAML.</summary>
    public static string TextToYaml(string text, Func<ExpressionSyntax, bool?>? wantsText = null) => Print("a.rules", text, Spelling.Yaml, wantsText);

    /// <summary>YAML converted to text.</summary>
    public static string YamlToText(string yaml, Func<ExpressionSyntax, bool?>? wantsText = null) => Print("a.rules.yaml", yaml, Spelling.Text, wantsText);

    private static string Print(string path, string text, Spelling spelling, Func<ExpressionSyntax, bool?>? wantsText = null)
    {
        var result = RuleParser.Parse(path, text);
        Assert.Empty(result.Diagnostics.Select(it => $"{it.Span}: {it.Message}"));
        RoundTrip.Check(result.Module);
        RoundTrip.CheckStable(result.Module);
        return RulePrinter.Print(result.Module, spelling, wantsText).TrimEnd('\n');
    }
}
