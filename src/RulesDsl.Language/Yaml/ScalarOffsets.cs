using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RulesDsl.Language.Yaml;

/// <summary>
/// Finds where each character of a scalar's value stands in the file, by walking value and source side by side. Exact for every
/// character but white space that YAML itself has rewritten (folds, indentation), which maps to the nearest white space.
/// </summary>
internal sealed class ScalarOffsets
{
    private readonly string _source;
    private readonly int _end;
    private readonly ScalarStyle _style;
    private int _at;

    private ScalarOffsets(string source, Scalar scalar)
    {
        _source = source;
        _style = scalar.Style;
        _end = Math.Min((int)scalar.End.Index, source.Length);
        _at = (int)scalar.Start.Index + (_style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0);
        if (_style is ScalarStyle.Literal or ScalarStyle.Folded)
            SkipHeader();
    }

    /// <summary>One offset for each character of the value and one for its end.</summary>
    public static int[] Of(YamlDocument document, Scalar scalar)
    {
        var start = document.Start + (int)scalar.Start.Index;

        // Most scalars are plain and on one line: as long as what is written, character by character.
        return scalar.Style is ScalarStyle.Plain && scalar.End.Index - scalar.Start.Index == scalar.Value.Length
            ? [.. Enumerable.Range(start, scalar.Value.Length + 1)]
            : new ScalarOffsets(document.Text, scalar).Walk(scalar.Value, document.Start);
    }

    private int[] Walk(string value, int start)
    {
        var offsets = new int[value.Length + 1];
        for (var i = 0; i < value.Length; i++)
        {
            Approach(value[i]);
            offsets[i] = _at;
            if (char.IsLowSurrogate(value[i]) && i > 0 && IsEscape(offsets[i - 1]))
                offsets[i] = offsets[i - 1]; // \U0001F600 is one escape for two UTF-16 units.
            else
                _at = Math.Min(_end, _at + LengthAt(_at));
        }

        offsets[value.Length] = _at;
        return [.. offsets.Select(offset => start + offset)];
    }

    /// <summary>Skips what the value does not have: line continuations, and white space before a character that is none.</summary>
    private void Approach(char next)
    {
        while (IsContinuation(_at))
            _at = SkipWhiteSpace(_at + 1);

        if (!char.IsWhiteSpace(next))
            _at = SkipWhiteSpace(_at);

        while (IsContinuation(_at))
            _at = SkipWhiteSpace(_at + 1);

        if (next is '\n')
        {
            while (_at < _end && _source[_at] is ' ' or '\t')
                _at++;
        }
    }

    private int LengthAt(int at)
    {
        if (at >= _end)
            return 0;

        if (_source[at] is '\r' && at + 1 < _end && _source[at + 1] is '\n')
            return 2;

        if (_style is ScalarStyle.SingleQuoted && _source[at] is '\'')
            return 2;

        if (!IsEscape(at) || at + 1 >= _end)
            return 1;

        return _source[at + 1] switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 };
    }

    private bool IsEscape(int at) => _style is ScalarStyle.DoubleQuoted && at < _end && _source[at] is '\\';

    private bool IsContinuation(int at) => IsEscape(at) && at + 1 < _end && _source[at + 1] is '\r' or '\n';

    private int SkipWhiteSpace(int at)
    {
        while (at < _end && char.IsWhiteSpace(_source[at]))
            at++;

        return at;
    }

    private void SkipHeader()
    {
        while (_at < _end && _source[_at] is not ('\r' or '\n'))
            _at++;

        _at += LengthAt(_at);
    }
}
