using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RulesDsl.Language.Yaml;

/// <summary>
/// Finds the comments of a document: whatever begins with <c>#</c> behind white space, outside of every scalar. The parser could tell
/// them as well, but gives up on some where they may stand.
/// </summary>
internal sealed class YamlComments(SourceFile file, YamlDocument document)
{
    private readonly List<(int Start, int End)> _texts = [];

    /// <summary>Says where a scalar stands, in file order: a <c>#</c> in it is a character like any other.</summary>
    public void Exclude(Scalar scalar)
    {
        var start = document.Offset(scalar.Start);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
            start = EndOfLine(start); // `when: | # a comment may stand here`

        _texts.Add((start, document.Offset(scalar.End)));
    }

    public IEnumerable<CommentSyntax> Find()
    {
        var text = 0;
        for (var at = 0; at < document.Text.Length; at++)
        {
            while (text < _texts.Count && _texts[text].End <= at)
                text++;

            if (text < _texts.Count && _texts[text].Start <= at)
            {
                at = _texts[text].End - 1;
            }
            else if (document.Text[at] is '#' && (at == 0 || char.IsWhiteSpace(document.Text[at - 1])))
            {
                var end = EndOfLine(at);
                yield return Comment(at, end);
                at = end;
            }
        }
    }

    private CommentSyntax Comment(int start, int end) => new(
        document.Text.Substring(start + 1, end - start - 1).Trim(), IsAlone(document.Start + start), file.Span(document.Start + start, end - start));

    private bool IsAlone(int offset)
    {
        while (offset > 0 && file.Text[offset - 1] is ' ' or '\t' or '\uFEFF')
            offset--;

        return offset == 0 || file.Text[offset - 1] is '\r' or '\n';
    }

    private int EndOfLine(int at)
    {
        var end = document.Text.IndexOfAny(['\r', '\n'], at);
        return end < 0 ? document.Text.Length : end;
    }
}
