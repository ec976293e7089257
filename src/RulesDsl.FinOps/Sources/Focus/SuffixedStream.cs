namespace RulesDsl.FinOps.Sources.Focus;

/// <summary>Reads one stream to its end and then some bytes more.</summary>
internal sealed class SuffixedStream(Stream first, byte[] suffix) : Stream
{
    private int _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => first.Length + suffix.Length;

    public override long Position
    {
        get => throw new NotSupportedException("This stream is read once, from its start.");
        set => throw new NotSupportedException("This stream is read once, from its start.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;
        if (_given == 0 && first.Read(buffer) is > 0 and var read)
            return read;
        var count = Math.Min(buffer.Length, suffix.Length - _given);
        suffix.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("This stream is read once, from its start.");

    public override void SetLength(long value) => throw new NotSupportedException("This stream is read only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("This stream is read only.");
}
