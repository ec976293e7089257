using System.Text;
using Spectre.Console;

namespace RulesDsl.Cli.Output;

/// <summary>A stream that lines are written to: in colours on a terminal, plain everywhere else, and never wrapped.</summary>
internal sealed class Paper
{
    // Null where there are no colours: most of the tool's time on long reports would be spent on measuring text.
    private readonly IAnsiConsole? _console;

    private Paper(TextWriter writer, IAnsiConsole? console)
    {
        Writer = writer;
        _console = console;
        _console?.Profile.Width = int.MaxValue / 2;
    }

    /// <summary>The stream itself, for what has a form of its own.</summary>
    public TextWriter Writer { get; }

    /// <summary>A stream, and whether it takes colours, as far as its terminal knows them.</summary>
    public static Paper Of(TextWriter writer, bool isColored) => new(writer, !isColored ? null : AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = AnsiSupport.Detect,
        ColorSystem = ColorSystemSupport.Detect,
        Interactive = InteractionSupport.No,
        // A build server says that it understands colours; a pipe in it does not.
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
    }));

    /// <summary>Text in UTF-8 that has a form of its own.</summary>
    public void Write(ReadOnlySpan<byte> text)
    {
        if (Writer is StreamWriter { Encoding: UTF8Encoding } writer)
        {
            writer.Flush();
            writer.BaseStream.Write(text);
        }
        else
        {
            Writer.Write(Encoding.UTF8.GetString(text));
        }
    }

    /// <summary>Text that begins or continues a line.</summary>
    public Paper Write(string text, Style? style = null)
    {
        var printable = PrintableText.Of(text);
        if (_console is null)
            Writer.Write(printable);
        else
            _console.Write(new Text(printable, style ?? Style.Plain));

        return this;
    }

    /// <summary>Text that ends a line.</summary>
    public void WriteLine(string text = "", Style? style = null)
    {
        if (text.Length > 0)
            Write(text, style);

        if (_console is null)
            Writer.WriteLine();
        else
            _console.WriteLine();
    }

    /// <summary>Why nothing could be done; a line for each reason.</summary>
    public void WriteError(string message)
    {
        foreach (var line in message.ReplaceLineEndings("\n").Split('\n'))
            Write("error", Styles.Error).WriteLine($": {line}");
    }
}
