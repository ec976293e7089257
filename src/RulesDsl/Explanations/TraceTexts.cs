using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace RulesDsl.Explanations;

/// <summary>
/// What the conditions of a set say and where: a line for each rule, and below it, moved in as deep as it lies, one for each of its conditions, the
/// constants of its tests and their operands. Generated evaluators hold it as data; it is read when somebody asks.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TraceTexts
{
    private readonly byte[] _text;
    private readonly List<(int Start, bool Stops)> _rules = [];
    private readonly TraceNode[]?[] _nodes;

    /// <param name="text">Lines: <c>rule</c>, <c>stop</c> for one that stops, <c>otherwise</c>; below a rule a kind, <c>#7</c> where a test of the set works it out, <c>line,column-line,column</c>, and what is written there. A constant and an operand have nothing but their text.</param>
    public TraceTexts(ReadOnlySpan<byte> text)
    {
        _text = text.ToArray();
        for (var start = 0; start < _text.Length; start = EndOf(start) + 1)
        {
            var word = text[start..EndOf(start)];
            if (word.SequenceEqual("rule"u8) || word.SequenceEqual("stop"u8))
                _rules.Add((EndOf(start) + 1, word[0] == 's'));
            else if (word.SequenceEqual("otherwise"u8))
                HasOtherwise = true;
        }

        _nodes = new TraceNode[_rules.Count][];
    }

    internal bool HasOtherwise { get; }

    internal bool Stops(int rule) => _rules[rule].Stops;

    // Two threads may read the same; both find the same.
    internal IReadOnlyList<TraceNode> Of(int rule) => _nodes[rule] ??= Read(_rules[rule].Start);

    private TraceNode[] Read(int start)
    {
        var nodes = new List<TraceNode>();
        var constants = new List<string>();
        for (; start < _text.Length && _text[start] == ' '; start = EndOf(start) + 1)
        {
            var line = Encoding.UTF8.GetString(_text.AsSpan(start, EndOf(start) - start));
            var inner = line.TrimStart(' ');
            if (inner.StartsWith("= ", StringComparison.Ordinal))
            {
                constants.Add(Unescaped(inner["= ".Length..]));
                continue;
            }

            var node = Node(inner, line.Length - inner.Length);
            if (node.Test >= 0)
                node = node with { Constants = constants = [] };
            nodes.Add(node);
        }

        for (var number = nodes.Count - 1; number >= 0; number--)
        {
            var end = number + 1;
            while (end < nodes.Count && nodes[end].Depth > nodes[number].Depth)
                end = nodes[end].End;
            nodes[number].End = end;
        }

        return [.. nodes];
    }

    // order #3 4,8-5,28 order.Total >= 1000
    private static TraceNode Node(string line, int depth)
    {
        var (word, rest) = Split(line);
        var kind = Enum.Parse<TraceKind>(word, ignoreCase: true);
        if (kind is TraceKind.See)
            return new TraceNode(kind, depth, Unescaped(rest));

        var test = -1;
        if (rest[0] == '#')
        {
            (word, rest) = Split(rest);
            test = int.Parse(word.AsSpan(1), CultureInfo.InvariantCulture);
        }

        (word, rest) = Split(rest);
        var numbers = word.Split(',', '-').Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new TraceNode(kind, depth, Unescaped(rest))
        {
            Test = test, Place = (numbers[0], numbers[1], numbers[2], numbers[3]),
        };
    }

    private static (string Word, string Behind) Split(string line)
    {
        var end = line.IndexOf(' ', StringComparison.Ordinal);
        return (line[..end], line[(end + 1)..]);
    }

    // \u000a for what would end a line.
    private static string Unescaped(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                plain.Append(text[i]);
                continue;
            }

            plain.Append((char)int.Parse(text.AsSpan(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            i += "u0000".Length;
        }

        return plain.ToString();
    }

    private int EndOf(int start)
    {
        var length = _text.AsSpan(start).IndexOf((byte)'\n');
        return length < 0 ? _text.Length : start + length;
    }
}
