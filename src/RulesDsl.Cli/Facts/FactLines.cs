using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using RulesDsl.Cli.Files;

namespace RulesDsl.Cli.Facts;

/// <summary>Facts as JSON lines, read one after another: however many there are, no more are held than are there at once.</summary>
internal sealed class FactLines(Stream stream) : IAsyncDisposable
{
    private const int FirstBytes = 256 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int _end;
    private long _number = 1;
    private bool _isSkipping;
    private bool _isRead;

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

    /// <summary>The lines that are not blank, each valid until the next is read.</summary>
    public async IAsyncEnumerable<FactLine> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        while (await ReadBatchAsync(stop) is { } batch)
        {
            using (batch)
            {
                foreach (var line in batch.Lines())
                    yield return line;
            }
        }
    }

    /// <summary>The next lines, as many as are there without waiting for more; null behind the last. The caller disposes of them.</summary>
    public async Task<FactBatch?> ReadBatchAsync(CancellationToken stop)
    {
        if (_isRead)
            return null;
        if (_number == 1)
            await SkipMarkAsync(stop);

        var end = LastLineEnd(0);
        for (var searched = _end; end < 0 && await FillAsync(stop); searched = _end)
            end = LastLineEnd(_isSkipping ? 0 : searched);

        _isRead = end < 0;
        return Take(_isRead ? _end : end);
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    // Where the last line ends that is there whole, or -1; what is before 'from' has been searched.
    private int LastLineEnd(int from) => _buffer.AsSpan(from, _end - from).LastIndexOf((byte)'\n') is >= 0 and var found ? from + found : -1;

    private FactBatch Take(int length)
    {
        var rest = Math.Min(length + 1, _end);
        var batch = new FactBatch(Replace(ArrayPool<byte>.Shared.Rent(Math.Max(FirstBytes, _end - rest)), rest), length, _number, _isSkipping);
        _number += batch.Count;
        _isSkipping = false;
        return batch;
    }

    // A mark is none of the text. Some shells write UTF-16 without being asked.
    private async ValueTask SkipMarkAsync(CancellationToken stop)
    {
        while (MayBeginMark() && await FillAsync(stop))
        {
        }

        var text = _buffer.AsSpan(0, _end);
        if (text.StartsWith(Encoding.UTF8.Preamble))
            Replace(_buffer, Encoding.UTF8.Preamble.Length);
        else if (text.StartsWith(Encoding.Unicode.Preamble) || text.StartsWith(Encoding.BigEndianUnicode.Preamble))
            throw new UsageException("The facts are UTF-16: save them as UTF-8.");
    }

    private bool MayBeginMark()
    {
        var text = _buffer.AsSpan(0, _end);
        return text.IsEmpty
            || (text.Length < Encoding.UTF8.Preamble.Length && Encoding.UTF8.Preamble.StartsWith(text))
            || (text.Length < Encoding.Unicode.Preamble.Length && (Encoding.Unicode.Preamble.StartsWith(text) || Encoding.BigEndianUnicode.Preamble.StartsWith(text)));
    }

    private async ValueTask<bool> FillAsync(CancellationToken stop)
    {
        if (_end > FactLine.MostBytes || _isSkipping)
            (_isSkipping, _end) = (true, 0);
        if (_end == _buffer.Length)
            ArrayPool<byte>.Shared.Return(Replace(ArrayPool<byte>.Shared.Rent(2 * _buffer.Length), 0));

        // Not more than that, however large the buffer is: a long line must not make a long batch of what follows it. And nobody who stops waits for a pipe.
        var count = await stream.ReadAsync(_buffer.AsMemory(_end, Math.Min(FirstBytes, _buffer.Length - _end)), stop).AsTask().WaitAsync(stop);
        _end += count;
        return count > 0;
    }

    // Takes along what begins at 'rest'.
    private byte[] Replace(byte[] buffer, int rest)
    {
        var before = _buffer;
        before.AsSpan(rest, _end - rest).CopyTo(buffer);
        (_buffer, _end) = (buffer, _end - rest);
        return before;
    }
}
