using System.Globalization;
using System.Text;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Emit.Explanations;

/// <summary>What the conditions of a set say, as the evaluator holds it: the lines that <c>RulesDsl.Explanations.TraceTexts</c> reads.</summary>
internal sealed class TraceLines
{
    private readonly List<string> _lines = [];
    private int _count;
    private int _first;

    /// <summary>A rule begins, or there is an <c>otherwise</c>.</summary>
    public void Begin(string word)
    {
        _lines.Add(word);
        _count = 0;
    }

    /// <summary>A test begins: its parts are counted from it on. Gives its line, for <see cref="Number"/>.</summary>
    public int BeginTest(int depth, string kind, SourceSpan span, string text)
    {
        _first = _count;
        Add(depth, kind, span, text);
        return _lines.Count - 1;
    }

    /// <summary>Says which test of the set works out what stands on a line.</summary>
    public void Number(int line, int test)
    {
        var start = _lines[line].TrimStart(' ');
        var kind = start.Substring(0, start.IndexOf(' '));
        _lines[line] = $"{new string(' ', _lines[line].Length - start.Length)}{kind} #{test.ToString(CultureInfo.InvariantCulture)}{start.Substring(kind.Length)}";
    }

    /// <summary>A condition, and which part of its test it is.</summary>
    public int Add(int depth, string kind, SourceSpan span, string text)
    {
        var (from, to) = (span.From, span.To);
        _lines.Add(Line(depth, string.Format(CultureInfo.InvariantCulture, "{0} {1},{2}-{3},{4} ", kind, from.Line, from.Column, to.Line, to.Column), text));
        return _count++ - _first;
    }

    /// <summary>An operand, and which part of its test it is.</summary>
    public int Add(int depth, string text)
    {
        _lines.Add(Line(depth, "see ", text));
        return _count++ - _first;
    }

    /// <summary>A constant of the test that has begun.</summary>
    public void AddConstant(string text) => _lines.Add(Line(0, "= ", text));

    /// <summary>A literal of C# that holds the lines: quotes of a number that does not occur in them.</summary>
    public string Literal()
    {
        var text = string.Join("\n", _lines);
        var quotes = new string('"', Math.Max(3, LongestRun(text) + 1));
        return $"{quotes}\n{text}\n{quotes}u8";
    }

    private static string Line(int depth, string head, string text)
    {
        var line = new StringBuilder().Append(' ', depth + 1).Append(head);
        foreach (var character in text)
        {
            // What ends a line of C#, what has no UTF-8, and what escapes those.
            if (character is '\\' or '\u2028' or '\u2029' || char.IsControl(character) || char.IsSurrogate(character))
                line.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                line.Append(character);
        }

        return line.ToString();
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
