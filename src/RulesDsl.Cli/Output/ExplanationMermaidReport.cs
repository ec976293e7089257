using System.Globalization;
using RulesDsl.Explanations;

namespace RulesDsl.Cli.Output;

/// <summary>A flowchart of Mermaid for each line of facts, below a comment that says which line it is.</summary>
internal sealed class ExplanationMermaidReport(ExplanationDetail detail) : IExplanationReport
{
    public bool TellsOfOneRule => false;

    public string Of(long line, Explanation explanation) => $"{Heading(line)}\n{explanation.ToMermaid(detail).TrimEnd('\n')}\n\n";

    public string Of(long line, WhyNotExplanation rule) => throw new NotSupportedException("There is no diagram of a sentence.");

    public string Of(long line, Exception failure) => $"{Heading(line)}: {PrintableText.Of(failure.Message.ReplaceLineEndings(" "))}\n\n";

    private static string Heading(long line) => string.Create(CultureInfo.InvariantCulture, $"%% line {line}");
}
