using System.Buffers;
using System.Text;
using RulesDsl.Cli.Output;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Facts;

/// <summary>Answers lines of facts with why their results are what they are.</summary>
/// <param name="decision">The rule set or table.</param>
/// <param name="clock">The time that it is given.</param>
/// <param name="rule">The one rule that is asked about; all if null.</param>
/// <param name="report">How it is told.</param>
internal sealed class LineExplainer(RuleDecision decision, TimeProvider clock, string? rule, IExplanationReport report) : LineAnswerer
{
    public override void Dispose()
    {
    }

    protected override bool Answer(FactLine line, IBufferWriter<byte> answer)
    {
        try
        {
            var explanation = decision.Explain(line.Read(), clock);
            Encoding.UTF8.GetBytes(rule is null ? report.Of(line.Number, explanation) : report.Of(line.Number, explanation.WhyNot(rule)), answer);
            return explanation.Failure is null;
        }
        catch (Exception e) when (FactsFailure.Is(e))
        {
            Encoding.UTF8.GetBytes(report.Of(line.Number, e), answer);
            return false;
        }
    }
}
