using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Yaml;

/// <summary>Reads the nodes of a document as names, types, words and values; reports those that are something else.</summary>
/// <param name="diagnostics">Takes what is wrong.</param>
/// <param name="comments">Takes the comments in expressions that go over several lines.</param>
/// <param name="isDamaged">A part of the document could not be read, so what seems to be missing may be in there.</param>
internal sealed class YamlValues(List<RuleDiagnostic> diagnostics, List<CommentSyntax> comments, bool isDamaged)
{
    public List<RuleDiagnostic> Diagnostics => diagnostics;

    public bool IsDamaged => isDamaged;

    /// <summary>A map with names for keys; null, and reported, when the node is something else.</summary>
    public YamlMap? Map(YamlNode node, string owner, string wanted)
    {
        if (node is YamlMapping mapping)
            return new YamlMap(mapping, owner, diagnostics);

        WrongKind(node, owner, wanted);
        return null;
    }

    /// <summary>The entries of a map whose keys the author chooses; when the node is something else, that is reported. A list of maps with a key each is read nevertheless.</summary>
    public IEnumerable<YamlEntry> Entries(YamlNode? node, string what, string wanted)
    {
        if (node is null)
            return [];

        if (node is YamlMapping mapping)
            return [.. mapping.Entries.Distinct(diagnostics)];

        WrongKind(node, what, wanted);
        return node is YamlSequence sequence ? [.. sequence.Items.Select(static item => item is YamlMapping { Entries: [var entry] } ? entry : null).OfType<YamlEntry>()] : [];
    }

    /// <summary>The items of a list; none, and reported, when the node is something else.</summary>
    public IReadOnlyList<YamlNode> Items(YamlNode? node, string what, string wanted)
    {
        if (node is null)
            return [];

        if (node is YamlSequence sequence)
            return sequence.Items;

        WrongKind(node, what, wanted);
        return [];
    }

    /// <summary>The items of a list, or the node itself where one thing needs no list.</summary>
    public static IReadOnlyList<YamlNode> OneOrMore(YamlNode? node) => node switch
    {
        null => [],
        YamlSequence sequence => sequence.Items,
        _ => [node],
    };

    /// <summary>A text; null, and reported, when the node is something else or nothing is written.</summary>
    public YamlScalar? Text(YamlNode? node, string what, string wanted)
    {
        if (node is YamlScalar { IsMissing: false } scalar)
            return scalar;

        if (node is not null)
            WrongKind(node, what, wanted);

        return null;
    }

    public NameSyntax? Name(YamlNode? node, string what) =>
        Text(node, what, "a name") is { } scalar ? Name(scalar.Slice) : null;

    public NameSyntax? Name(SourceSlice slice) => Report(NameReader.Read(slice));

    /// <summary>The name of a member, which may also be a word of the language.</summary>
    public NameSyntax? MemberName(YamlNode? node, string what) => Text(node, what, "a name") is { } scalar ? MemberName(scalar) : null;

    public NameSyntax? MemberName(YamlScalar scalar) => MemberName(scalar.Slice);

    public NameSyntax? MemberName(SourceSlice slice) => Report(NameReader.ReadMember(slice));

    /// <summary>A name with dots in it.</summary>
    public NameSyntax? DottedName(YamlNode? node, string what) =>
        Text(node, what, "a name such as Shop.Pricing") is { } scalar ? Report(NameReader.ReadDotted(scalar.Slice)) : null;

    public EquatableArray<NameSyntax> Names(YamlNode? node, string what) =>
        OneOrMore(node).Select(item => Name(item, what)).OfType<NameSyntax>().ToEquatableArray();

    public EquatableArray<NameSyntax> MemberNames(YamlNode? node, string what) =>
        OneOrMore(node).Select(item => MemberName(item, what)).OfType<NameSyntax>().ToEquatableArray();

    /// <summary>A type, or one that fits everywhere when the node is none, which has been reported, or is not there.</summary>
    public TypeSyntax TypeOrError(YamlNode? node, string what, SourceSpan place) => Type(node, what) ?? new ErrorTypeSyntax(node?.Span ?? place);

    public TypeSyntax? Type(YamlNode? node, string what) =>
        Text(node, what, "a type such as decimal or Order[]") is { } scalar ? Report(TypeReader.Read(scalar.Slice)) : null;

    public ExpressionSyntax Expression(YamlNode node, string what) =>
        Text(node, what, "an expression") is { } scalar ? Report(ExpressionReader.Read(scalar.Slice)) : new ErrorSyntax(node.Span);

    /// <summary>A value, or two with <c>..</c> between them; null, and not reported, for a test of another kind.</summary>
    public ExpressionSyntax? ValueOrRange(YamlScalar scalar) => (Report(UnaryTestReader.Read(scalar.Slice)) as ValueTestSyntax)?.Value;

    /// <summary>A whole number as it is written; null, and reported, when the expression is another one.</summary>
    public NumberSyntax? Whole(YamlNode node, string what, string wanted) =>
        Literal<NumberSyntax>(node, what, wanted, number => number.Kind is NumberKind.Whole);

    public DurationSyntax? Duration(YamlNode node, string what, string wanted) => Literal<DurationSyntax>(node, what, wanted, _ => true);

    private T? Literal<T>(YamlNode node, string what, string wanted, Func<T, bool> fits)
        where T : ExpressionSyntax
    {
        var value = Expression(node, what);
        if (value is T literal && fits(literal))
            return literal;

        if (value is not ErrorSyntax)
            WrongKind(node, what, wanted);

        return null;
    }

    /// <summary>One of the words that the language knows at a place.</summary>
    public T? Word<T>(YamlNode? node, string what, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Text(node, $"the {what}", $"one of {string.Join(", ", words.Keys)}") is not { } scalar)
            return null;

        if (words.TryGetValue(scalar.Text, out var word))
            return word;

        diagnostics.Add(SyntaxDiagnostics.NoSuchOption(scalar.Span, scalar.Text, what, words.Keys));
        return null;
    }

    /// <summary>A value whose reading waits for the type that is wanted: a text, a list or an object.</summary>
    public ExpressionSyntax Value(YamlNode node, string what)
    {
        switch (node)
        {
            case YamlSequence sequence:
                return new ListSyntax(sequence.Items.Select(item => Value(item, what)).ToEquatableArray(), node.Span);

            case YamlMapping:
                return new ObjectSyntax(Assignments(node, what, Key), node.Span);

            default:
                return Text(node, what, "a value") is { } scalar ? Raw(scalar) : new ErrorSyntax(node.Span);
        }
    }

    public EquatableArray<AssignmentSyntax> Assignments(YamlNode? node, string what) => Assignments(node, what, MemberName);

    private EquatableArray<AssignmentSyntax> Assignments(YamlNode? node, string what, Func<YamlScalar, NameSyntax?> readName)
    {
        var assignments = new List<AssignmentSyntax>();
        foreach (var entry in Entries(node, what, "a map from names to values"))
        {
            if (readName(entry.Key) is { } name)
                assignments.Add(new AssignmentSyntax(name, Value(entry.Value, $"'{entry.Key.Text}'"), entry.Span));
        }

        return assignments.ToEquatableArray();
    }

    // An object may be a map, whose keys are any text: quotes of its own are needed where it would be read as a name with '@'.
    private static NameSyntax Key(YamlScalar scalar) =>
        NameReader.ReadKey(scalar.Slice) is { Errors.Count: 0, Value: { } name } ? name : new NameSyntax(scalar.Text, scalar.Span);

    /// <summary>Both readings of a text; the binder, which knows the type that is wanted, chooses and reports.</summary>
    public static RawValueSyntax Raw(YamlScalar scalar) => RawValueReader.Read(scalar.Slice, scalar.Span);

    /// <summary>The value of an attribute, in which braces are only braces.</summary>
    public static RawValueSyntax Attribute(YamlScalar scalar) => Attribute(scalar.Slice, scalar.Span);

    /// <summary>The words of a text that lists several, as <c>tags: finops idle</c> does.</summary>
    public static IEnumerable<RawValueSyntax> Words(YamlScalar scalar)
    {
        for (var at = 0; at < scalar.Text.Length; at++)
        {
            var start = at;
            while (at < scalar.Text.Length && scalar.Text[at] is not (' ' or ',' or '\n'))
                at++;

            if (at > start)
                yield return Attribute(scalar.Slice.Part(start, at - start), scalar.Slice.Span(start, at - start));
        }
    }

    public static RawValueSyntax Attribute(SourceSlice slice, SourceSpan span) => RawValueReader.Read(slice, span) with
    {
        Template = new TextSyntax(new([new TextRunSyntax(slice.Text, span)]), span),
        TemplateErrors = default,
    };

    public void WrongKind(YamlNode node, string what, string wanted)
    {
        switch (node)
        {
            case YamlBroken:
                break;

            case YamlScalar { IsMissing: true }:
                if (!isDamaged)
                    diagnostics.Add(YamlDiagnostics.NoValue(node.Span, what, wanted));

                break;

            default:
                diagnostics.Add(YamlDiagnostics.OtherKind(node.Span, what, Kind(node), wanted));
                break;
        }
    }

    private T Report<T>(Reading<T> reading)
    {
        diagnostics.AddRange(reading.Errors);
        comments.AddRange(reading.Comments);
        return reading.Value;
    }

    private static string Kind(YamlNode node) => node switch
    {
        YamlScalar => "a text",
        YamlSequence { Items.Count: 0 } => "an empty list",
        YamlSequence => "a list",
        YamlMapping { Entries.Count: 0 } => "an empty map",
        _ => "a map",
    };
}
