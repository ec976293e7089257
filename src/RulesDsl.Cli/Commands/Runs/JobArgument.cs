using System.CommandLine;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>JOB</c></summary>
internal sealed class JobArgument : Argument<string>
{
    public JobArgument()
        : base("JOB")
    {
        Description = "The job, as the graph names it.";
    }
}
