using System.CommandLine;
using System.Globalization;
using System.Text;
using RulesDsl.Cli.Coverage;
using RulesDsl.Cli.Files;
using RulesDsl.Cli.Output;

namespace RulesDsl.Cli.Commands;

/// <summary><c>rules coverage</c></summary>
internal sealed class CoverageCommand : ToolCommand
{
    private readonly ToolContext _context;
    private readonly FilesArgument _files = new();
    private readonly InputNameOption _inputName = new();
    private readonly AssembliesOption _assemblies = new();
    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "How the result is written: text for people, json for programs, cobertura (XML) for build servers and report generators.",
        DefaultValueFactory = static _ => CoverageReports.Default,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The file that the result is written to, instead of the standard output.",
        HelpName = "file",
    };

    private readonly Option<decimal?> _min = new("--min")
    {
        Description = "How many percent must be covered: with less, the exit code is 1.",
        HelpName = "percent",
    };

    public CoverageCommand(ToolContext context)
        : base(
            "coverage",
            "Runs the tests in rules files and tells which rules and conditions they cover.",
            "rules coverage pricing.rules",
            "rules coverage rules --assembly bin/Debug/net10.0/Shop.dll --min 90",
            "rules coverage rules --format cobertura --output coverage.cobertura.xml")
    {
        _context = context;
        _format.AcceptOnlyFromAmong(CoverageReports.Names);
        _min.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && !(decimal.TryParse(token.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100))
                result.AddError($"--min is '{token.Value}'; it is a number of percent from 0 to 100.");
        });
        Arguments.Add(_files);
        Options.Add(_assemblies);
        Options.Add(_format);
        Options.Add(_output);
        Options.Add(_min);
        Options.Add(_inputName);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var (format, output) = (parsed.GetRequiredValue(_format), parsed.GetValue(_output));
        if (output is { Length: 0 })
            throw new UsageException("The name after --output is empty.");

        // What programs read from the standard output is theirs alone.
        var told = output is null && format != CoverageReports.Default ? _context.Errors : _context.Output;
        var project = await RulesProject.ReadAsync(parsed.GetRequiredValue(_files), parsed.GetValue(_inputName), _context, stop);
        var compilation = project.Compile(parsed.GetRequiredValue(_assemblies), _context, stop, covered: true);
        if (compilation.HasErrors)
        {
            TextReport.WriteErrors(project, compilation, _context with { Output = told });
            return ExitCode.Problems;
        }

        using var module = compilation.Load(stop);
        var tests = new TestReport(told, project, module.Tests) { OnlyFailures = true };
        var result = CoverageRun.Run(project, module, tests, stop);
        tests.WriteSummary();
        Write(result, format, output);
        var isEnough = parsed.GetValue(_min) is not { } min || result.Sums.All.Reaches(min);
        if (!isEnough)
            told.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Sums.All.Percent:0.#} % are covered, and --min asks for {parsed.GetValue(_min):0.####} %."), Styles.Error);
        return isEnough && result.Failed == 0 ? ExitCode.Fine : ExitCode.Problems;
    }

    private void Write(CoverageResult result, string format, string? output)
    {
        var report = CoverageReports.Of(format);
        if (output is null)
        {
            report.Write(result, _context.Output);
            return;
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        report.Write(result, Paper.Of(text, isColored: false));
        AtomicFile.Put(Path.GetFullPath(output, _context.Folder), output, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
