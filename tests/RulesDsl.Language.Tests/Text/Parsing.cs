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

    /// <summary>What stands in <paramref name="text"/> where the span says, and that its lines and columns say the same.</summary>
    public static string At(string text, SourceSpan span)
    {
        var lines = text.Split('\n');
        Assert.Equal(lines.Take(span.From.Line - 1).Sum(line => line.Length + 1) + span.From.Column - 1, span.Start);
        Assert.Equal(lines.Take(span.To.Line - 1).Sum(line => line.Length + 1) + span.To.Column - 1, span.End);
        return text.Substring(span.Start, span.Length);
    }

    /// <summary>Everything that is wrong with a text, as a person reads it.</summary>
    public static string[] Mistakes(string text) =>
        [.. RuleParser.Parse("a.rules", text).Diagnostics.Select(it => $"{it.Descriptor.Id} {it.Span.From.Line}:{it.Span.From.Column} {it.Message}")];
}
