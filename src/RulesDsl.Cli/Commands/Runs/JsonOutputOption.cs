using System.CommandLine;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>--json</c></summary>
internal sealed class JsonOutputOption : Option<bool>
{
    public JsonOutputOption()
        : base("--json")
    {
        Description = "Writes the result as JSON, for programs.";
    }
}
