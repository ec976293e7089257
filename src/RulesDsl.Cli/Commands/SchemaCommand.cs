using System.CommandLine;
using RulesDsl.Cli.Output;
using RulesDsl.Cli.Schemas;

namespace RulesDsl.Cli.Commands;

/// <summary><c>rules schema</c></summary>
internal sealed class SchemaCommand(ToolContext context) : ToolCommand(
    "schema",
    "Writes the JSON Schema of the YAML spelling, by which editors complete and check *.rules.yaml.",
    "rules schema > .vscode/rules.schema.json")
{
    protected override Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        JsonText.Write(context.Output.Writer, RulesSchema.Create());
        return Task.FromResult(ExitCode.Fine);
    }
}
