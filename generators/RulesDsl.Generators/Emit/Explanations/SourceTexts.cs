using System.Text;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Explanations;

/// <summary>What stands at a place of a file, on one line.</summary>
/// <param name="text">The file's characters.</param>
/// <param name="quotes">The quotes that may stand around a cell there and are none of it.</param>
internal sealed class SourceTexts(string text, string quotes = "")
{
    /// <summary>The quotes around a cell of a file of rows.</summary>
    public const string Csv = "\"";

    /// <summary>The quotes around a scalar of YAML.</summary>
    public const string Yaml = "\"'";

    /// <summary>The text, or null where there is none: something that the compiler has added itself.</summary>
    public string? Of(SourceSpan span)
    {
        if (span.Start < 0 || span.Length <= 0 || span.End > text.Length)
            return null;

        var line = new StringBuilder(span.Length);
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is not ('\r' or '\n'))
            {
                line.Append(text[i]);
                continue;
            }

            while (i + 1 < span.End && char.IsWhiteSpace(text[i + 1]))
                i++;
            TrimEnd(line);
            line.Append(' ');
        }

        TrimEnd(line);
        return line.Length == 0 ? null : Unquoted(line.ToString());
    }

    private string Unquoted(string cell)
    {
        var quote = cell[0];
        return cell.Length > 1 && quotes.IndexOf(quote) >= 0 && cell[cell.Length - 1] == quote
            ? cell.Substring(1, cell.Length - 2).Replace($"{quote}{quote}", $"{quote}")
            : cell;
    }

    private static void TrimEnd(StringBuilder line)
    {
        while (line.Length > 0 && char.IsWhiteSpace(line[line.Length - 1]))
            line.Length--;
    }
}
