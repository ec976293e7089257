using System.Globalization;
using RulesDsl.Cli.Files;
using RulesDsl.Dynamic;
using Spectre.Console.Rendering;

namespace RulesDsl.Cli.Output;

/// <summary>The line that a problem starts in, and the carets below it.</summary>
/// <param name="Number">The number of the line.</param>
/// <param name="Line">The line, without tabs; the part around the problem where it is long.</param>
/// <param name="Marks">Blanks and marks; a problem of several lines is marked to the end of the first.</param>
internal sealed record SourceExcerpt(string Number, string Line, string Marks)
{
    private const int MostBefore = 100;
    private const int MostMarked = 100;
    private const int MostBehind = 60;
    private const string Tab = "    ";

    /// <summary>The excerpt for a place; null where it is at no line of the file.</summary>
    public static SourceExcerpt? Of(RulesFile? file, SourcePlace place, char mark = '^')
    {
        if (file is null || place.Line < 1 || place.Line > file.Lines.Count)
            return null;

        var line = file.Lines[place.Line - 1];
        var from = Math.Clamp(place.Column - 1, 0, line.Length);
        var to = place.EndLine > place.Line ? line.Length : Math.Clamp(place.EndColumn - 1, from, line.Length);
        var (before, marked, behind) = Shortened(line[..from], line[from..to], line[to..]);
        var number = place.Line.ToString(CultureInfo.InvariantCulture);
        return new SourceExcerpt(number, (before + marked + behind).TrimEnd(), new string(' ', Cells(before)) + new string(mark, Math.Max(1, Cells(marked))));
    }

    private static (string Before, string Marked, string Behind) Shortened(string before, string marked, string behind)
    {
        if (marked.Length > MostMarked)
            (marked, behind) = (Start(marked, MostMarked) + "…", "");

        return (
            Plain(before.Length > MostBefore ? "…" + End(before, MostBefore) : before),
            Plain(marked),
            Plain(behind.Length > MostBehind ? Start(behind, MostBehind) + "…" : behind));
    }

    // A character of two halves is not cut in two.
    private static string Start(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static string End(string text, int length) => text[(char.IsLowSurrogate(text[^length]) ? text.Length - length + 1 : text.Length - length)..];

    private static string Plain(string text) => PrintableText.Of(text.Replace("\t", Tab, StringComparison.Ordinal));

    private static int Cells(string text) => new Segment(text).CellCount();
}
