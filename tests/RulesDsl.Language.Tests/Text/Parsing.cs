using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Text;

/// <summary>Parses text for tests.</summary>
internal static class Parsing
{
    /// <summary>The module that a text says; fails the test where anything is wrong with it.</summary>
    public static ModuleSyntax Module(string text)
    {
        var result = RuleParser.Parse("a.rules", text);
        Assert.Empty(result.Diagnostics.Select(diagnostic => $"{diagnostic.Span}: {diagnostic.Message}"));
        return result.Module;
    }

    /// <summary>The only declaration of a text.</summary>
    public static T Declaration<T>(string text)
        where T : DeclarationSyntax => Assert.IsType<T>(Assert.Single(Module(text).Declarations));

    /// <summary>Everything that is wrong with a text, as a person reads it.</summary>
    public static string[] Mistakes(string text) =>
        [.. RuleParser.Parse("a.rules", text).Diagnostics.Select(it => $"{it.Descriptor.Id} {it.Span.From.Line}:{it.Span.From.Column} {it.Message}")];
}
