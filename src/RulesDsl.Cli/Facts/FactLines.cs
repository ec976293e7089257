using System.Runtime.CompilerServices;
using System.Text;
using RulesDsl.Cli.Files;

namespace RulesDsl.Cli.Facts;

/// <summary>Facts as JSON lines, read one after another: however many there are, only one is held.</summary>
internal sealed class FactLines(Stream stream) : IAsyncDisposable
{
    /// <summary>The longest line, in bytes; a file that is no JSON lines must not fill the memory.</summary>
    public const int MostBytes = 64_000_000;

    private const int FirstBytes = 256 * 1024;

    private byte[] _buffer = new byte[FirstBytes];
    private int _start;
    private int _end;
    private bool _isSkipping;

    /// <summary>Opens what <c>--input</c> names.</summary>
    /// <exception cref="UsageException">It is not there or cannot be read.</exception>
    public static FactLines Open(string input, ToolContext context)
    {
        if (input == RulesInput.Name)
            return new FactLines(context.Input());
        if (input.Length == 0)
            throw new UsageException("The name after --input is empty.");

        var path = Path.GetFullPath(input, context.Folder);
        if (Directory.Exists(path))
            throw new UsageException($"'{input}' is a folder: --input names a file with a JSON object on each line.");
        if (!File.Exists(path))
            throw new UsageException($"The facts '{input}' are not there.{NearestFile.Question(path)}");

        try
        {
            return new FactLines(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The facts '{input}' cannot be read: {e.Message}");
        }
    }

    /// <summary>The lines that are not blank.</summary>
    /// <param name="waits">Called before more is read, which may take a while.</param>
    /// <param name="stop">Stops the work.</param>
    public async IAsyncEnumerable<FactLine> ReadAsync(Action waits, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var lines in ReadManyAsync(waits, stop))
        {
            foreach (var line in lines)
                yield return line;
        }
    }

    /// <summary>The lines that are not blank, as many at a time as are there without waiting for more. They are valid until the next ones are read.</summary>
    /// <param name="waits">Called before more is read, which may take a while.</param>
    /// <param name="stop">Stops the work.</param>
    public async IAsyncEnumerable<IReadOnlyList<FactLine>> ReadManyAsync(Action waits, [EnumeratorCancellation] CancellationToken stop)
    {
        await FillAsync(waits, stop);
        await SkipMarkAsync(waits, stop);
        var lines = new List<FactLine>();
        var number = 1L;
        var isLast = false;
        while (!isLast)
        {
            var length = LineEnd(0);
            for (var searched = _end - _start; length < 0 && await FillAsync(waits, stop); searched = _end - _start)
                length = LineEnd(_isSkipping ? 0 : searched);

            isLast = length < 0;
            lines.Clear();
            for (length = isLast ? _end - _start : length; length >= 0; length = isLast ? -1 : LineEnd(0))
                Take(length, number++, lines);
            if (lines.Count > 0)
                yield return lines;
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    // From the line's start to its end, or -1; what is before 'from' has been searched.
    private int LineEnd(int from) => _buffer.AsSpan(_start + from, _end - _start - from).IndexOf((byte)'\n') is >= 0 and var found ? from + found : -1;

    private void Take(int length, long number, List<FactLine> lines)
    {
        var line = _buffer.AsMemory(_start, length);
        _start = Math.Min(_start + length + 1, _end);
        var isTooLong = _isSkipping || length > MostBytes;
        _isSkipping = false;
        if (isTooLong || !IsBlank(line.Span))
            lines.Add(new FactLine(number, isTooLong ? default : line, isTooLong));
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;

    // A mark is none of the text. Some shells write UTF-16 without being asked.
    private async ValueTask SkipMarkAsync(Action waits, CancellationToken stop)
    {
        while (_end < 3 && await FillAsync(waits, stop))
        {
        }

        var text = _buffer.AsSpan(0, _end);
        if (text.StartsWith(Encoding.UTF8.Preamble))
            _start = Encoding.UTF8.Preamble.Length;
        else if (text.StartsWith(Encoding.Unicode.Preamble) || text.StartsWith(Encoding.BigEndianUnicode.Preamble))
            throw new UsageException("The facts are UTF-16: save them as UTF-8.");
    }

    private async ValueTask<bool> FillAsync(Action waits, CancellationToken stop)
    {
        if (_end - _start > MostBytes || _isSkipping)
            (_isSkipping, _start, _end) = (true, 0, 0);
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, Math.Min(2 * _buffer.Length, MostBytes + FirstBytes));

        waits();
        var count = await stream.ReadAsync(_buffer.AsMemory(_end), stop);
        _end += count;
        return count > 0;
    }
}
