using System.Text;

namespace RulesDsl.Cli.Files;

/// <summary>A file that was read.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Root">The folder that was asked for and holds it.</param>
/// <param name="Name">Its path as messages show it.</param>
/// <param name="Text">Its characters, without a byte order mark.</param>
/// <param name="Encoding">How they are bytes.</param>
/// <param name="HasMark">Whether a byte order mark leads them.</param>
internal sealed record RulesFile(string Path, string Root, string Name, string Text, Encoding Encoding, bool HasMark)
{
    private string[]? _lines;

    /// <summary>Whether it was piped in: there is no file to be written.</summary>
    public bool IsInput { get; init; }

    public RulesFileKind Kind => RulesFileName.Kind(Path);

    /// <summary>Its lines, as the compiler counts them.</summary>
    public IReadOnlyList<string> Lines => _lines ??= Text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);

    /// <summary>What ends its lines: what ends the first one.</summary>
    public string LineEnd => Text.AsSpan().IndexOf('\n') is > 0 and var end && Text[end - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>Other text as bytes of this file: the same encoding, mark and line ends.</summary>
    public byte[] Encode(string text)
    {
        var content = Encoding.GetBytes(text.ReplaceLineEndings(LineEnd));
        return HasMark ? [.. Encoding.GetPreamble(), .. content] : content;
    }
}
