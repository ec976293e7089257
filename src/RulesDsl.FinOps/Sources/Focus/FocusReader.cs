using System.Text;
using Sylvan.Data.Csv;

namespace RulesDsl.FinOps.Sources.Focus;

/// <summary>
/// Reads cost files of FOCUS 1.0 (https://focus.finops.org) as providers really write them: CSV, plain or gzip; <c>NULL</c> as text;
/// dates with and without a zone; columns in any order, unknown ones among them.
/// A file is read in one pass and in memory that grows with its resources, not with its rows. A mistake anywhere refuses all of it.
/// </summary>
public static class FocusReader
{
    private const int RowsBetweenChecks = 4096;

    /// <summary>Reads a file; one that starts as gzip does is decompressed, whatever its name.</summary>
    /// <exception cref="SourceException">The file cannot be opened, is cut off, lacks columns, or a cell cannot be read.</exception>
    public static FocusCosts Read(string path, FocusLimits? limits = null, CancellationToken cancellation = default)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            if (!file.CanSeek)
                throw new SourceException(path, "this is a pipe or a device; give a file, because it may have to be read again");
            return Read(file, path, limits, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SourceException(path, $"the file cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a stream that can seek; <paramref name="source"/> is its name in messages.</summary>
    /// <exception cref="SourceException">The data is cut off, lacks columns, or a cell cannot be read.</exception>
    public static FocusCosts Read(Stream stream, string source, FocusLimits? limits = null, CancellationToken cancellation = default)
    {
        try
        {
            using var gzip = IsGzip(stream) ? new WholeGzipStream(stream) : null;
            using var text = new StreamReader(gzip ?? stream, new UTF8Encoding(false, throwOnInvalidBytes: true), true, 1 << 16, leaveOpen: true);
            try
            {
                return Read(text, source, limits ?? new FocusLimits(), cancellation);
            }
            catch (SourceException) when (gzip is not null)
            {
                // The last bytes of a file that was cut off decompress to nonsense: the cut is the news then, not the row.
                gzip.CopyTo(Stream.Null);
                throw;
            }
        }
        catch (InvalidDataException e)
        {
            throw new SourceException(source, $"the compressed file cannot be read to its end: {e.Message}", e);
        }
        catch (DecoderFallbackException e)
        {
            throw new SourceException(source, "the file is not UTF-8 text; export it as UTF-8 (or as UTF-16 with a byte order mark)", e);
        }
    }

    private static FocusCosts Read(TextReader text, string source, FocusLimits limits, CancellationToken cancellation)
    {
        var options = new CsvDataReaderOptions
        {
            Delimiter = ',',
            BufferSize = Math.Min(1 << 16, limits.RowLength),
            MaxBufferSize = limits.RowLength,
            OwnsReader = false,
        };
        FocusRow? row = null;
        try
        {
            using var csv = CsvDataReader.Create(text, options);
            var header = FocusHeader.Read(csv, source, limits);
            row = new FocusRow(csv, header, source);
            var aggregation = new CostAggregation(source, limits);
            while (row.Read())
            {
                if (row.Number % RowsBetweenChecks == 0)
                    cancellation.ThrowIfCancellationRequested();
                aggregation.Add(row);
            }

            return aggregation.Build(row.Number);
        }
        catch (CsvMissingHeadersException e)
        {
            throw new SourceException(source, "the file is empty; expected a header with the columns of FOCUS 1.0", e);
        }
        catch (CsvRecordTooLargeException e)
        {
            throw Unreadable($"is longer than {limits.RowLength} characters: a quote may be missing", e);
        }
        catch (CsvFormatException e)
        {
            throw Unreadable($"is no CSV: {e.Message}", e);
        }

        SourceException Unreadable(string mistake, Exception e) => row is null
            ? new SourceException(source, $"the header {mistake}", e)
            : new SourceException(source, $"row {row.Number + 1} {mistake}", e) { Row = row.Number + 1 };
    }

    private static bool IsGzip(Stream stream)
    {
        Span<byte> magic = stackalloc byte[2];
        var read = stream.ReadAtLeast(magic, 2, throwOnEndOfStream: false);
        stream.Seek(-read, SeekOrigin.Current);
        return read == 2 && magic is [0x1F, 0x8B];
    }
}
