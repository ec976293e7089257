using System.Text;

namespace RulesDsl.Cli.Facts;

/// <summary>What came of lines of facts, written in large pieces; whoever reads along is never kept waiting while the next facts are awaited.</summary>
internal sealed class Answers(ToolContext context) : IDisposable
{
    private const int MostHeld = 32 * 1024;

    private readonly StringBuilder _held = new();

    /// <summary>Whether nobody reads them any more, as behind <c>| head -1</c>.</summary>
    public bool AreUnread { get; private set; }

    public void Add(string text)
    {
        _held.Append(text);
        if (_held.Length > MostHeld)
            Flush();
    }

    /// <summary>Adds text in UTF-8, and ends its line.</summary>
    public void AddLine(ReadOnlySpan<byte> text)
    {
        Span<char> characters = text.Length <= 1024 ? stackalloc char[1024] : new char[text.Length];
        _held.Append(characters[..Encoding.UTF8.GetChars(text, characters)]).Append('\n');
        if (_held.Length > MostHeld)
            Flush();
    }

    public void Flush()
    {
        if (_held.Length == 0)
            return;

        context.Output.Writer.Write(_held);
        _held.Clear();
        AreUnread = context.IsOutputClosed();
    }

    /// <summary>Writes what is held, whatever has happened since.</summary>
    public void Dispose() => Flush();
}
