using System.CommandLine;
using RulesDsl.Cli.Files;
using RulesDsl.Cli.Output;

namespace RulesDsl.Cli.Commands;

/// <summary><c>rules test</c></summary>
internal sealed class TestCommand : ToolCommand
{
    private readonly ToolContext _context;
    private readonly FilesArgument _files = new();
    private readonly InputNameOption _inputName = new();
    private readonly AssembliesOption _assemblies = new();
    private readonly Option<string?> _filter = new("--filter")
    {
        Description = "Runs the tests whose name has this in it: a part of 'Discounts: gold customer', or with * a pattern for all of it.",
        HelpName = "name",
    };

    public TestCommand(ToolContext context)
        : base(
            "test",
            "Compiles rules files together and runs the tests in them.",
            "rules test pricing.rules",
            "rules test rules --assembly bin/Debug/net10.0/Shop.dll",
            "rules test rules --filter 'Discounts:*'")
    {
        _context = context;
        Arguments.Add(_files);
        Options.Add(_assemblies);
        Options.Add(_filter);
        Options.Add(_inputName);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var project = await RulesProject.ReadAsync(parsed.GetRequiredValue(_files), parsed.GetValue(_inputName), _context, stop);
        var compilation = project.Compile(parsed.GetRequiredValue(_assemblies), _context, stop);
        if (compilation.HasErrors)
        {
            TextReport.WriteErrors(project, compilation, _context);
            return ExitCode.Problems;
        }

        using var module = compilation.Load(stop);
        var tests = module.Tests;
        var pattern = parsed.GetValue(_filter);
        var filter = new TestFilter(pattern);
        var chosen = tests.Where(filter.Takes).ToList();
        if (chosen.Count == 0 && pattern is not null)
            throw new UsageException(tests.Count == 0 ? $"There is no test that could fit --filter '{pattern}'." : $"None of {Counted.Of(tests.Count, "test")} fits --filter '{pattern}'.");

        var report = new TestReport(_context.Output, project, tests);
        foreach (var test in chosen)
        {
            stop.ThrowIfCancellationRequested();
            report.Write(test.Run());
        }

        report.WriteSummary();
        return report.Failed > 0 ? ExitCode.Problems : ExitCode.Fine;
    }
}
