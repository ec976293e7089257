using System.CommandLine;
using System.CommandLine.Help;
using RulesDsl.Cli.Commands.Runs;

namespace RulesDsl.Cli.Commands;

/// <summary><c>rules</c>, with all that it can do.</summary>
internal static class RulesCommand
{
    public static Command Create(ToolContext context) => new("rules", "Checks, tests, evaluates, explains, compares, formats and converts rules files, and looks after runs.")
    {
        new CheckCommand(context),
        new TestCommand(context),
        new CoverageCommand(context),
        new EvaluateCommand(context),
        new DiffCommand(context),
        new FormatCommand(context),
        new ConvertCommand(context),
        new SchemaCommand(context),
        new ExplainCommand(context),
        RunsCommand.Create(context),
        new HelpOption { Action = new HelpWithExamples() },
        new VersionOption(),
    };
}
