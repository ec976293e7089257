using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit;

/// <summary>Lines of generated code that stand for a stretch of a rules file: errors, stack traces and breakpoints go there.</summary>
/// <param name="path">The rules file as the compiler knows it; null where code stands for nothing in it.</param>
internal sealed class LineMap(string? path)
{
    /// <summary>Of code that stands for nothing in a rules file.</summary>
    public static LineMap None { get; } = new(null);

    /// <summary>What follows stands for nothing in a rules file: debuggers step over it, and coverage does not count it.</summary>
    public const string Hidden = "#line hidden";

    // Lines so long are a machine's work; the compiler refuses a directive that points behind this column.
    private const int LastColumn = 65_535;

    /// <summary>Whether a directive can name a file: there is no escape for quotes or line ends in it.</summary>
    public static bool CanName(string path) => !path.Any(static character => character == '"' || char.IsControl(character) || character is '\u2028' or '\u2029');

    /// <summary>Writes <c>before + mapped + after</c> on one line, of which <paramref name="mapped"/> stands for <paramref name="span"/>.</summary>
    public void Write(SourceWriter writer, SourceSpan span, string before, string mapped, string after)
    {
        var isMapped = path is not null && CanName(path) && span.From.Line > 0 && span.From.Column < LastColumn && span.To.Column <= LastColumn;
        if (isMapped)
        {
            var offset = writer.Indentation + before.Length;
            writer.WriteLine(
                $"#line ({span.From.Line}, {span.From.Column}) - ({span.To.Line}, {EndColumn(span)}) {(offset == 0 ? "" : offset + " ")}\"{path}\"");
        }

        writer.WriteLine(before + mapped + after);
        if (isMapped)
            writer.WriteLine(Hidden);
    }

    // A directive's span must not be empty.
    private static int EndColumn(SourceSpan span) => span.From.Line == span.To.Line ? Math.Max(span.To.Column, span.From.Column + 1) : span.To.Column;
}
