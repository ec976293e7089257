using System.CommandLine;
using RulesDsl.Cli.Output;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Cli.Commands;

/// <summary><c>rules explain</c></summary>
internal sealed class ExplainCommand : ToolCommand
{
    private readonly ToolContext _context;
    private readonly Argument<string> _id = new("ID") { Description = "The id of a diagnostic: RDSL0222." };

    public ExplainCommand(ToolContext context)
        : base("explain", "Shows the page of a diagnostic: what it means, an example and its mend.", "rules explain RDSL0222")
    {
        _context = context;
        Arguments.Add(_id);
    }

    protected override Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var id = parsed.GetRequiredValue(_id).ToUpperInvariant();
        var page = DiagnosticPage.Find(id) ?? throw new UsageException(
            $"There is no diagnostic '{id}'.{(NearestName.Of(id, DiagnosticPage.Ids) is { } nearest ? $" Did you mean '{nearest}'?" : "")}");
        _context.Output.Writer.Write(page.Text);
        return Task.FromResult(ExitCode.Fine);
    }
}
