using System.IO.Compression;

namespace RulesDsl.FinOps.Sources.Focus;

/// <summary>
/// Decompresses a gzip file and throws <see cref="InvalidDataException"/> where it was cut off.
/// <see cref="GZipStream"/> alone ends quietly where its input ends, in the middle of the data or not; but it does read one member
/// after another. So a member that holds a mark is put behind the file: where the mark comes out last the file was whole,
/// where it was swallowed as data of the member before it, the file was cut.
/// </summary>
internal sealed class WholeGzipStream : Stream
{
    private static readonly byte[] MarkMember = Compress(Mark);

    private readonly GZipStream _gzip;
    private readonly byte[] _ahead = new byte[64 * 1024];
    private int _start;
    private int _end;

    public WholeGzipStream(Stream file) => _gzip = new GZipStream(new SuffixedStream(file, MarkMember), CompressionMode.Decompress, leaveOpen: true);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("A compressed stream does not know its length.");

    public override long Position
    {
        get => throw new NotSupportedException("A compressed stream does not know its position.");
        set => throw new NotSupportedException("A compressed stream cannot be positioned.");
    }

    // No text holds these bytes.
    private static ReadOnlySpan<byte> Mark => [0x1E, 0x00, 0xFF, 0x52, 0xFE, 0x64, 0x00, 0x73, 0xFD, 0x6C, 0x00, 0x1C, 0xFC, 0x1D, 0x00, 0x1F];

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;

        // What may be the mark is held back until more is seen or the end is.
        while (_end - _start <= Mark.Length)
        {
            _ahead.AsSpan(_start, _end - _start).CopyTo(_ahead);
            _end -= _start;
            _start = 0;
            var read = Decompress();
            if (read == 0)
                return AtEnd();
            _end += read;
        }

        var count = Math.Min(buffer.Length, _end - _start - Mark.Length);
        _ahead.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A compressed stream cannot be positioned.");

    public override void SetLength(long value) => throw new NotSupportedException("This stream is read only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("This stream is read only.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _gzip.Dispose();
        base.Dispose(disposing);
    }

    private int Decompress()
    {
        try
        {
            return _gzip.Read(_ahead, _end, _ahead.Length - _end);
        }
        catch (InvalidDataException e)
        {
            // Behind a cut the mark is read as data, and what the library makes of it says nothing about the file.
            throw new InvalidDataException("the gzip data is cut off or damaged; fetch the file again", e);
        }
    }

    private int AtEnd() => _ahead.AsSpan(0, _end).SequenceEqual(Mark)
        ? 0
        : throw new InvalidDataException("the gzip data does not end where the file ends: it is cut off, or something else was written behind it; fetch the file again");

    private static byte[] Compress(ReadOnlySpan<byte> content)
    {
        using var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return member.ToArray();
    }
}
