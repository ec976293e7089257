using System.Text;
using Microsoft.CodeAnalysis.Text;
using RulesDsl.Language;

namespace RulesDsl.Dynamic;

/// <summary>A file that takes part in a module: rules in either spelling, or the rows of a table (<c>*.rules.csv</c>). Its name tells which.</summary>
public sealed class RulesSource
{
    // No encoding takes more than four bytes for a character: what is not read would be refused anyway, and is not worth its memory.
    private const int MostBytes = 4 * RuleParser.MostCharacters;

    private RulesSource(string path, SourceText content)
    {
        Path = path;
        Content = content;
    }

    /// <summary>A file whose text is already at hand.</summary>
    /// <param name="path">The name that diagnostics give; nothing is opened.</param>
    /// <param name="text">What the file says.</param>
    public RulesSource(string path, string text)
        : this(path, SourceText.From(text, Encoding.UTF8, SourceHashAlgorithm.Sha256))
    {
    }

    /// <summary>The file's name, as diagnostics give it.</summary>
    public string Path { get; }

    /// <summary>What the file says.</summary>
    public string Text => Content.ToString();

    internal SourceText Content { get; }

    /// <summary>Reads a file: UTF-8, or what its byte order mark says.</summary>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static async Task<RulesSource> ReadAsync(string path, CancellationToken cancellation = default)
    {
        var full = System.IO.Path.GetFullPath(path);
        var file = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
        {
            using var content = await ReadAsync(file, cancellation).ConfigureAwait(false);
            return new RulesSource(full, SourceText.From(content, Encoding.UTF8, SourceHashAlgorithm.Sha256));
        }
    }

    private static async Task<MemoryStream> ReadAsync(FileStream file, CancellationToken cancellation)
    {
        var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (content.Length <= MostBytes && await file.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var count)
            content.Write(buffer, 0, count);

        content.Position = 0;
        return content;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Path;
}
