namespace RulesDsl.Cli.Output;

/// <summary>A form in which the result of a check is written.</summary>
internal interface ICheckReport
{
    void Write(CheckResult result, ToolContext context);
}
