using System.Globalization;
using RulesDsl.Explanations;

namespace RulesDsl.Cli.Output;

/// <summary>
/// For people:
/// <code>
/// line 1: Fee: 5, from "small"
/// ✓ small: gives 5
///     ✓ order.total &lt; 100  (order.total is 99)
/// </code>
/// </summary>
internal sealed class ExplanationTextReport(ExplanationDetail detail) : IExplanationReport
{
    public bool TellsOfOneRule => true;

    public string Of(long line, Explanation explanation) => Printed(line, explanation.ToString(detail) + "\n");

    public string Of(long line, WhyNotExplanation rule) => Printed(line, rule.Reason + "\n");

    public string Of(long line, Exception failure) => Printed(line, $"error: {failure.Message.ReplaceLineEndings(" ")}\n\n");

    private static string Printed(long line, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"line {line}: {string.Join('\n', text.Split('\n').Select(PrintableText.Of))}");
}
