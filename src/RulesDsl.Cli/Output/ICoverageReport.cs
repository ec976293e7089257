using RulesDsl.Cli.Coverage;

namespace RulesDsl.Cli.Output;

/// <summary>A form in which coverage is written.</summary>
internal interface ICoverageReport
{
    void Write(CoverageResult result, Paper paper);
}
