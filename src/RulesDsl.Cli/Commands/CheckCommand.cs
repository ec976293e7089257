using System.CommandLine;
using RulesDsl.Cli.Files;
using RulesDsl.Cli.Output;

namespace RulesDsl.Cli.Commands;

/// <summary><c>rules check</c></summary>
internal sealed class CheckCommand : ToolCommand
{
    private readonly ToolContext _context;
    private readonly FilesArgument _files = new();
    private readonly InputNameOption _inputName = new();
    private readonly AssembliesOption _assemblies = new();
    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "How the result is written: text for people, json for programs, sarif for code scanning, github for annotations.",
        DefaultValueFactory = static _ => CheckReports.Default,
    };

    public CheckCommand(ToolContext context)
        : base(
            "check",
            "Compiles rules files together and tells what is wrong with them.",
            "rules check pricing.rules",
            "rules check rules --assembly bin/Debug/net10.0/Shop.dll",
            "rules check 'src/**/*.rules.yaml' --format sarif > rules.sarif")
    {
        _context = context;
        _format.AcceptOnlyFromAmong(CheckReports.Names);
        Arguments.Add(_files);
        Options.Add(_assemblies);
        Options.Add(_format);
        Options.Add(_inputName);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var project = await RulesProject.ReadAsync(parsed.GetRequiredValue(_files), parsed.GetValue(_inputName), _context, stop);
        var result = new CheckResult(project, project.Check(parsed.GetRequiredValue(_assemblies), _context, stop));
        CheckReports.Of(parsed.GetRequiredValue(_format)).Write(result, _context);
        return result.HasErrors ? ExitCode.Problems : ExitCode.Fine;
    }
}
