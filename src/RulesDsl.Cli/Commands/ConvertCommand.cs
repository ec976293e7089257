using System.CommandLine;
using RulesDsl.Cli.Files;
using RulesDsl.Cli.Output;
using RulesDsl.Dynamic;
using RulesDsl.Language;
using ParseResult = System.CommandLine.ParseResult;

namespace RulesDsl.Cli.Commands;

/// <summary><c>rules convert</c></summary>
internal sealed class ConvertCommand : ToolCommand
{
    private readonly ToolContext _context;
    private readonly FilesArgument _files = new();
    private readonly InputNameOption _inputName = new();
    private readonly Option<string> _to = new("--to", "-t") { Description = "The spelling to write.", Required = true };
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "Where to write: a file, or a folder that takes one for each FILE. Without it one file is written to the console.",
        HelpName = "path",
    };

    private readonly AssembliesOption _assemblies = new();
    private readonly Option<bool> _force = new("--force") { Description = "Overwrites files that are there." };

    public ConvertCommand(ToolContext context)
        : base(
            "convert",
            "Writes rules files in the other spelling. They say the same, and their comments stay.",
            "rules convert pricing.rules --to yaml",
            "rules convert pricing.rules.yaml --to text --output pricing.rules --assembly bin/Debug/net10.0/Shop.dll",
            "rules convert rules --to yaml --output rules-as-yaml/")
    {
        _context = context;
        _to.AcceptOnlyFromAmong("yaml", "text");
        Arguments.Add(_files);
        Options.Add(_to);
        Options.Add(_output);
        Options.Add(_assemblies);
        Options.Add(_force);
        Options.Add(_inputName);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var project = await RulesProject.ReadAsync(parsed.GetRequiredValue(_files), parsed.GetValue(_inputName), _context, stop);
        var spelling = parsed.GetRequiredValue(_to) == "yaml" ? Spelling.Yaml : Spelling.Text;
        var target = ConversionTarget.Of(parsed.GetValue(_output), project, spelling, parsed.GetValue(_force));
        var values = project.Bind(parsed.GetRequiredValue(_assemblies), stop);
        var broken = 0;
        foreach (var file in project.RulesFiles.Select(ParsedFile.Of))
        {
            stop.ThrowIfCancellationRequested();
            if (file.HasErrors)
            {
                SyntaxErrors.Write(_context.Errors, project, file);
                broken++;
            }
            else
            {
                Convert(file, spelling, values, target);
            }
        }

        // Tables read their rows from beside them.
        if (broken == 0 && target is { IsFolder: true })
        {
            foreach (var rows in project.Files.Where(file => file.Kind is RulesFileKind.Rows && target.PathOf(file) != file.Path))
                Write(rows, target, rows.Encode(rows.Text));
        }

        return broken > 0 ? ExitCode.Problems : ExitCode.Fine;
    }

    private void Convert(ParsedFile parsed, Spelling spelling, BoundValues values, ConversionTarget? target)
    {
        var isSame = RuleParser.SpellingOf(parsed.File.Path) == spelling;
        var printed = PrintedRules.Print(parsed.Parsed.Module, spelling, isSame ? null : value => values.WantText(parsed.File.Path, value));
        if (target is null)
            _context.Output.Writer.Write(printed);
        else
            Write(parsed.File, target, parsed.File.Encode(printed));
    }

    private void Write(RulesFile file, ConversionTarget target, byte[] content)
    {
        var path = target.PathOf(file);
        var name = RulesFileName.Shown(path, _context.Folder);
        AtomicFile.Put(path, name, content);
        _context.Output.WriteLine($"{file.Name} → {name}");
    }
}
