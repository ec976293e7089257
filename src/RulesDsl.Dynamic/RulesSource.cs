using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace RulesDsl.Dynamic;

/// <summary>A file that takes part in a module: rules in either spelling, or the rows of a table (<c>*.rules.csv</c>). Its name tells which.</summary>
public sealed class RulesSource
{
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
        var bytes = await File.ReadAllBytesAsync(full, cancellation).ConfigureAwait(false);
        using var stream = new MemoryStream(bytes, writable: false);
        return new RulesSource(full, SourceText.From(stream, Encoding.UTF8, SourceHashAlgorithm.Sha256));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Path;
}
