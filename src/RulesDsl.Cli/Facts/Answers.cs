using System.Text;

namespace RulesDsl.Cli.Facts;

/// <summary>What came of lines of facts, written in large pieces; whoever reads along is never kept waiting while the next facts are awaited.</summary>
internal sealed class Answers(ToolContext context) : IDisposable
{
    private const int MostHeld = 32 * 1024;

    private readonly StringBuilder _held = new();
    private char[] _decoded = new char[1024];

    /// <summary>Whether nobody reads them any more, as behind <c>| head -1</c>.</summary>
    public bool AreUnread { get; private set; }

    public void Add(string text)
    {
        _held.Append(text);
        if (_held.Length > MostHeld)
            Flush();
    }

    /// <summary>Adds text in UTF-8.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        if (_decoded.Length < text.Length)
            _decoded = new char[text.Length];
        _held.Append(_decoded, 0, Encoding.UTF8.GetChars(text, _decoded));
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
