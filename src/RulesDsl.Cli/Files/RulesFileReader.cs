using System.Globalization;
using System.Text;
using RulesDsl.Language;

namespace RulesDsl.Cli.Files;

/// <summary>Reads files as text, strictly: what is no text is refused, so that nothing is lost when it is written again.</summary>
internal static class RulesFileReader
{
    /// <summary>No encoding takes more than four bytes for a character: the compiler would refuse a larger file anyway, and one without an end must not fill the memory.</summary>
    private const int MostBytes = 4 * RuleParser.MostCharacters;

    // UTF-32 first: its little-endian mark begins with that of UTF-16.
    private static readonly Encoding[] Marked =
    [
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    private static readonly UTF8Encoding Unmarked = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <exception cref="UsageException">It cannot be read, or is no text.</exception>
    public static async Task<RulesFile> ReadAsync(SelectedFile file, string folder, CancellationToken stop)
    {
        var name = RulesFileName.Shown(file.Path, folder);
        try
        {
            await using var content = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, useAsync: true);
            return await ReadAsync(content, file, name, stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{name}' cannot be read: {e.Message}");
        }
    }

    /// <summary>Reads what a stream holds as a file.</summary>
    /// <exception cref="UsageException">It is too much, or no text.</exception>
    public static async Task<RulesFile> ReadAsync(Stream stream, SelectedFile file, string name, CancellationToken stop)
    {
        var bytes = await ReadBytesAsync(stream, name, stop);
        var marked = Array.Find(Marked, encoding => bytes.AsSpan().StartsWith(encoding.Preamble));
        var encoding = marked ?? Unmarked;
        var content = bytes.AsSpan(marked?.Preamble.Length ?? 0);
        if (marked is null && content.Contains((byte)0))
            throw new UsageException($"'{name}' is a binary file and no rules file.");

        try
        {
            return new RulesFile(file.Path, file.Root, name, encoding.GetString(content), encoding, marked is not null);
        }
        catch (DecoderFallbackException e)
        {
            throw new UsageException($"'{name}' is no {encoding.WebName.ToUpperInvariant()} text at byte {e.Index + bytes.Length - content.Length}: save it as UTF-8.");
        }
    }

    private static async Task<byte[]> ReadBytesAsync(Stream stream, string name, CancellationToken stop)
    {
        if (stream.CanSeek && stream.Length > MostBytes)
            throw TooLarge(name);

        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, stop) is > 0 and var count)
        {
            content.Write(buffer, 0, count);
            if (content.Length > MostBytes)
                throw TooLarge(name);
        }

        return content.ToArray();
    }

    private static UsageException TooLarge(string name) =>
        new(string.Create(CultureInfo.InvariantCulture, $"'{name}' is larger than {MostBytes / 1_000_000} MB: a rules file has at most {RuleParser.MostCharacters:N0} characters; split it into several."));
}
