using Spectre.Console;

namespace RulesDsl.Cli.Output;

/// <summary>A stream that lines are written to: in colours on a terminal, plain everywhere else, and never wrapped.</summary>
internal sealed class Paper
{
    private readonly IAnsiConsole _console;

    private Paper(IAnsiConsole console)
    {
        _console = console;
        _console.Profile.Width = int.MaxValue / 2;
    }

    /// <summary>The stream itself, for what has a form of its own.</summary>
    public TextWriter Writer => _console.Profile.Out.Writer;

    /// <summary>A stream, and whether it takes colours, as far as its terminal knows them.</summary>
    public static Paper Of(TextWriter writer, bool isColored) => new(AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = isColored ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = isColored ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        // A build server says that it understands colours; a pipe in it does not.
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
    }));

    /// <summary>Text that begins or continues a line.</summary>
    public Paper Write(string text, Style? style = null)
    {
        _console.Write(new Text(PrintableText.Of(text), style ?? Style.Plain));
        return this;
    }

    /// <summary>Text that ends a line.</summary>
    public void WriteLine(string text = "", Style? style = null)
    {
        if (text.Length > 0)
            Write(text, style);

        _console.WriteLine();
    }

    /// <summary>Why nothing could be done; a line for each reason.</summary>
    public void WriteError(string message)
    {
        foreach (var line in message.ReplaceLineEndings("\n").Split('\n'))
            Write("error", Styles.Error).WriteLine($": {line}");
    }
}
