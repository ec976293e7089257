using System.CommandLine;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>RUN</c></summary>
internal sealed class RunArgument : Argument<string>
{
    public RunArgument(string name = "RUN", string description = "The id of the run.")
        : base(name)
    {
        Description = description;
        Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value.Length: 0 }])
                result.AddError($"{result.Argument.Name} is empty; an id has at least a character.");
        });
    }
}
