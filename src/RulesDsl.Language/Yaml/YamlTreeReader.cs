using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RulesDsl.Language.Yaml;

/// <summary>Builds the tree of one document from the parser's events, and reports the values that YAML has misread on the way.</summary>
internal sealed class YamlTreeReader
{
    private readonly SourceFile _file;
    private readonly YamlDocument _document;
    private readonly YamlEvents _events;
    private readonly List<RuleDiagnostic> _diagnostics;
    private readonly YamlComments _comments;
    private bool _hasProperties;

    private YamlTreeReader(SourceFile file, YamlDocument document, List<RuleDiagnostic> diagnostics)
    {
        _file = file;
        _document = document;
        _diagnostics = diagnostics;
        _events = new YamlEvents(file, document);
        _comments = new YamlComments(file, document);
    }

    /// <summary>The document's tree, or null when nothing is in it; its comments go to <paramref name="comments"/>.</summary>
    /// <exception cref="YamlSyntaxException">The text is not YAML.</exception>
    public static YamlNode? Read(SourceFile file, YamlDocument document, List<RuleDiagnostic> diagnostics, List<CommentSyntax> comments)
    {
        var reader = new YamlTreeReader(file, document, diagnostics);
        YamlNode? root = null;
        while (reader._events.Next() is { } current)
        {
            if (current is NodeEvent or AnchorAlias)
                root = reader.ReadNode(current);
        }

        comments.AddRange(reader._comments.Find());
        return root;
    }

    private YamlNode ReadNode(ParsingEvent node) => node switch
    {
        AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false } => ReadUnwanted(node),
        Scalar scalar => ReadScalar(scalar),
        SequenceStart start => ReadSequence(start),
        MappingStart start => ReadMapping(start),
        _ => throw new InvalidOperationException($"The YAML event {node.GetType().Name} has no node."),
    };

    /// <summary>The start of the next node of the open collection, or null at its end.</summary>
    private ParsingEvent? NextInside() => _events.Next() is { } current and not (SequenceEnd or MappingEnd) ? current : null;

    private YamlBroken ReadUnwanted(ParsingEvent node)
    {
        var start = _document.Offset(node.Start);
        for (var open = node.NestingIncrease; open > 0 && _events.Next() is { } inner;)
            open += inner.NestingIncrease;

        var end = EndOfText(start);
        var span = Span(start, end);
        if (span.Length == 0 || YamlProperties.Find(node, _document.Text.Substring(start, span.Length), span) is not { } problem)
            return Misread(start, end);

        if (!_hasProperties)
            _diagnostics.Add(problem);

        // One of them is told: those who use them use many.
        _hasProperties = true;
        return new YamlBroken(span);
    }

    private YamlNode ReadScalar(Scalar scalar)
    {
        _comments.Exclude(scalar);
        var start = _document.Offset(scalar.Start);
        var end = _document.Offset(scalar.End);
        if (scalar.Style is ScalarStyle.Folded && YamlQuoting.LooksLikeComparison(_document.Text, start))
            return Misread(start, EndOfText(start));

        // What could not be read has been put out of the way.
        if (YamlRecovery.IsPlaceholder(scalar.Value))
            return new YamlBroken(Span(start, end));

        var slice = new SourceSlice(_file, scalar.Value, ScalarOffsets.Of(_document, scalar));
        while (end > start && char.IsWhiteSpace(_document.Text[end - 1]))
            end--; // A block goes on to the next key for the parser.

        return new YamlScalar(slice, scalar.Style, Span(start, end));
    }

    private YamlSequence ReadSequence(SequenceStart start)
    {
        var items = new List<YamlNode>();
        while (NextInside() is { } node)
            items.Add(ReadNode(node));

        var first = _document.Offset(start.Start);
        var isFlow = start.Style is SequenceStyle.Flow;
        var span = Span(first, End(isFlow, first, items.LastOrDefault()));
        return new YamlSequence(isFlow ? JoinCalls(items) : items, span);
    }

    // In quotes it is a key as any other.
    private static bool IsMerge(YamlNode key) => key is YamlScalar { Text: "<<", Style: ScalarStyle.Plain };

    private void ReportMerge(YamlNode merge, bool isReported)
    {
        if (!isReported)
            _diagnostics.Add(YamlDiagnostics.Merge(merge.Span));
    }

    private YamlNode ReadMapping(MappingStart start)
    {
        var entries = new List<YamlEntry>();
        while (NextInside() is { } node)
        {
            var key = ReadNode(node);
            if (NextInside() is not { } next)
                break; // The parser lets a lonely ':' pass as a key without a value.

            var isReported = _hasProperties;
            _hasProperties |= IsMerge(key);
            var value = ReadNode(next);
            if (IsMerge(key))
                ReportMerge(key, isReported);
            else if (key is YamlScalar name)
                entries.Add(new YamlEntry(name, value));
            else if (key is not YamlBroken)
                _diagnostics.Add(YamlDiagnostics.KeyIsNoText(key.Span));
        }

        var first = _document.Offset(start.Start);
        var isFlow = start.Style is MappingStyle.Flow && first < _document.Text.Length && _document.Text[first] is '{';
        if (!isFlow && entries.Count > 0)
            first = entries[0].Key.Span.Start - _document.Start; // The parser gives the map in `[a: b]` no place of its own.

        var end = End(isFlow, first, entries.LastOrDefault()?.Value);
        if (!isFlow)
            return new YamlMapping(entries, Span(first, end));

        // { Percent = 1 } -> a member is written with ':'.
        if (entries.Count > 0 && LacksColon(entries[0]) && AssignedName(entries[0].Key.Text) is { } assigned)
        {
            _diagnostics.Add(YamlDiagnostics.EqualSign(entries[0].Key.Span, assigned));
            return new YamlBroken(Span(first, end));
        }

        // { order.Total } -> a template that the author forgot to quote.
        return entries.Count > 0 && LacksColon(entries[0]) && entries[0].Key.Text.IndexOf(':') < 0
            ? Misread(first, EndOfText(first))
            : new YamlMapping(JoinPieces(entries), Span(first, end));
    }

    /// <summary><c>[max(a, b), c]</c> has three items for YAML: reports the call and makes one of its pieces.</summary>
    private List<YamlNode> JoinCalls(List<YamlNode> items)
    {
        var joined = new List<YamlNode>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            var last = i;
            for (var open = OpenParentheses(items[i]); open > 0 && last + 1 < items.Count;)
                open += OpenParentheses(items[++last]);

            joined.Add(last == i ? items[i] : Misread(items[i].Span.Start - _document.Start, items[last].Span.End - _document.Start));
            i = last;
        }

        return joined;
    }

    /// <summary><c>{ t: map&lt;a, b&gt; }</c> has two keys for YAML: reports the value and makes one of its pieces.</summary>
    private List<YamlEntry> JoinPieces(List<YamlEntry> entries)
    {
        var joined = new List<YamlEntry>(entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            var last = i;
            while (last + 1 < entries.Count && LacksColon(entries[last + 1]) && entries[last + 1].Key.Text.IndexOf(':') < 0)
                last++;

            if (last > i)
                joined.Add(new YamlEntry(entries[i].Key, Misread(entries[i].Value.Span.Start - _document.Start, entries[last].Key.Span.End - _document.Start)));
            else if (LacksColon(entries[i]))
                _diagnostics.Add(YamlDiagnostics.SpaceAfterColon(entries[i].Key.Span, entries[i].Key.Text));
            else
                joined.Add(entries[i]);

            i = last;
        }

        return joined;
    }

    private bool LacksColon(YamlEntry entry)
    {
        if (entry.Value is not YamlScalar { IsMissing: true })
            return false;

        var at = entry.Key.Span.End - _document.Start;
        while (at < _document.Text.Length && char.IsWhiteSpace(_document.Text[at]))
            at++;

        return at == _document.Text.Length || _document.Text[at] is not ':';
    }

    /// <summary>Where the text ends that the author meant to begin at <paramref name="start"/>.</summary>
    private int EndOfText(int start) =>
        _events.IsInBrackets ? YamlQuoting.EndOfItem(_document.Text, start) : YamlQuoting.EndOfValue(_document.Text, start);

    private static int OpenParentheses(YamlNode node) =>
        node is YamlScalar { Style: ScalarStyle.Plain } scalar ? scalar.Text.Count(c => c is '(') - scalar.Text.Count(c => c is ')') : 0;

    /// <summary>The name in <c>Percent = 1</c>.</summary>
    public static string? AssignedName(string text)
    {
        var sign = text.IndexOf('=');
        var name = sign < 0 ? "" : text.Substring(0, sign).Trim();
        return name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_') && !char.IsDigit(name[0]) && (sign + 1 == text.Length || text[sign + 1] is not '=' and not '>') ? name : null;
    }

    private YamlBroken Misread(int start, int end)
    {
        var span = Span(start, end);
        _diagnostics.Add(YamlDiagnostics.QuoteIt(span, _document.Text.Substring(start, span.Length)));
        return new YamlBroken(span);
    }

    /// <summary>A collection ends at its bracket, or with the last thing in it: the parser would say where the next one starts.</summary>
    private int End(bool isFlow, int first, YamlNode? last) =>
        isFlow ? Math.Max(first, _events.End) : last is null ? first : last.Span.End - _document.Start;

    /// <summary>The parser gives what it makes up, such as an empty key, a place of its own choosing: an end may stand before its start.</summary>
    private SourceSpan Span(int start, int end) => _file.Span(_document.Start + start, Math.Max(0, end - start));
}
