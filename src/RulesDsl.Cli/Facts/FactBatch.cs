using System.Buffers;

namespace RulesDsl.Cli.Facts;

/// <summary>Lines of facts that were there at the same time.</summary>
/// <param name="buffer">What they stand in, rented.</param>
/// <param name="length">How much of it they take; there is no line end behind the last.</param>
/// <param name="number">The number of the first.</param>
/// <param name="beginsTooLong">Whether more belongs to the first than can be held.</param>
internal sealed class FactBatch(byte[] buffer, int length, long number, bool beginsTooLong) : IDisposable
{
    /// <summary>How many lines there are, blank ones included.</summary>
    public int Count => 1 + buffer.AsSpan(0, length).Count((byte)'\n');

    /// <summary>The lines that are not blank, valid until the batch is disposed of.</summary>
    public IEnumerable<FactLine> Lines()
    {
        var rest = buffer.AsMemory(0, length);
        var isTooLong = beginsTooLong;
        for (var (i, isLast) = (number, false); !isLast; i++, isTooLong = false)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            isLast = end < 0;
            var line = isLast ? rest : rest[..end];
            rest = rest[(isLast ? rest.Length : end + 1)..];
            if (isTooLong || line.Length > FactLine.MostBytes)
                yield return FactLine.TooLong(i);
            else if (!IsBlank(line.Span))
                yield return new FactLine(i, line);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
