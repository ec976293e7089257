using RulesDsl.Cli.Comparison;

namespace RulesDsl.Cli.Output;

/// <summary>A form in which it is written what would change.</summary>
internal interface IComparisonReport
{
    void Write(ComparisonResult result, Paper paper);
}
