using System.CommandLine;
using RulesDsl.Cli.Files;
using RulesDsl.Cli.Output;
using RulesDsl.Language;
using ParseResult = System.CommandLine.ParseResult;

namespace RulesDsl.Cli.Commands;

/// <summary><c>rules fmt</c></summary>
internal sealed class FormatCommand : ToolCommand
{
    private readonly ToolContext _context;
    private readonly FilesArgument _files = new();
    private readonly InputNameOption _inputName = new();
    private readonly Option<bool> _check = new("--check", "-c")
    {
        Description = "Changes nothing, shows what would change as a diff, and exits with 1 where something would.",
    };

    public FormatCommand(ToolContext context)
        : base(
            "fmt",
            "Formats rules files in place. Comments stay; encoding, line ends and permissions stay; a file with syntax errors is left as it is.",
            "rules fmt pricing.rules",
            "rules fmt .",
            "rules fmt rules --check",
            "rules fmt - --stdin-name pricing.rules < pricing.rules")
    {
        _context = context;
        Arguments.Add(_files);
        Options.Add(_check);
        Options.Add(_inputName);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var project = await RulesProject.ReadAsync(parsed.GetRequiredValue(_files), parsed.GetValue(_inputName), _context, stop);
        var isCheck = parsed.GetValue(_check);
        var (broken, changed) = (0, 0);
        foreach (var file in project.RulesFiles.Select(ParsedFile.Of))
        {
            stop.ThrowIfCancellationRequested();
            if (file.HasErrors)
            {
                SyntaxErrors.Write(file.File.IsInput ? _context.Errors : _context.Output, project, file);
                broken++;
            }
            else if (Format(file, isCheck))
            {
                changed++;
            }
        }

        // What is piped in comes out alone.
        if (isCheck || !project.RulesFiles.All(static file => file.IsInput))
            WriteSummary(project.RulesFiles.Count() - broken - changed, changed, broken, isCheck);
        return broken > 0 || (isCheck && changed > 0) ? ExitCode.Problems : ExitCode.Fine;
    }

    private bool Format(ParsedFile parsed, bool isCheck)
    {
        var file = parsed.File;
        var printed = PrintedRules.Print(parsed.Parsed.Module, file.Kind is RulesFileKind.Text ? Spelling.Text : Spelling.Yaml);
        var formatted = printed.ReplaceLineEndings(file.LineEnd);
        if (file.IsInput && !isCheck)
            _context.Output.Writer.Write(formatted);
        if (formatted == file.Text)
            return false;

        if (isCheck)
        {
            DiffText.Write(_context.Output, file.Name, file.Text, formatted);
            return true;
        }

        if (file.IsInput)
            return true;

        AtomicFile.Replace(file.Path, file.Name, file.Encode(printed));
        _context.Output.WriteLine($"formatted {file.Name}");
        return true;
    }

    private void WriteSummary(int kept, int changed, int broken, bool isCheck)
    {
        string[] parts =
        [
            .. changed == 0 ? [] : (string[])[isCheck ? $"{Counted.Of(changed, "file")} not formatted" : $"{Counted.Of(changed, "file")} formatted"],
            .. kept == 0 ? [] : (string[])[isCheck ? $"{Counted.Of(kept, "file")} formatted" : $"{Counted.Of(kept, "file")} as it should be"],
            .. broken == 0 ? [] : (string[])[$"{Counted.Of(broken, "file")} with syntax errors"],
        ];
        _context.Output.WriteLine(string.Join(", ", parts));
    }
}
