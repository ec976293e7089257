using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding;

/// <summary>
/// Where the types of a rules file want texts, and where something else. A scalar of the YAML spelling is a template for a text and an
/// expression for anything else, so that writing a file in the other spelling needs to know.
/// </summary>
internal sealed class WantedTexts
{
    private readonly Dictionary<(int Start, int End), bool?> _places = [];

    /// <summary>Takes down what the place of a value would like. Of a value that has two such places nothing is known.</summary>
    public void Note(ExpressionSyntax value, RuleType? expected)
    {
        if (!IsTold(expected?.NotNull))
            return;

        var place = (value.Span.Start, value.Span.End);
        bool? isText = expected!.NotNull is SimpleType { Kind: SimpleKind.String };
        _places[place] = _places.TryGetValue(place, out var known) && known != isText ? null : isText;
    }

    /// <summary>Takes down whether the expression of a sole hole is a text itself: the hole is then that expression, and else a template.</summary>
    public void NoteHole(ExpressionSyntax value, RuleType type) =>
        _places[(value.Span.Start, value.Span.End)] = type is ErrorType or NullType ? null : type.NotNull is SimpleType { Kind: SimpleKind.String };

    /// <summary>Whether a text is wanted where a value stands, or stands in a sole hole; null where the types do not say.</summary>
    public bool? At(ExpressionSyntax value) => _places.TryGetValue((value.Span.Start, value.Span.End), out var isText) ? isText : null;

    // An id and a single character are written as texts and are none.
    private static bool IsTold(RuleType? wanted) => wanted is not (null or ErrorType or NullType or SimpleType { Kind: SimpleKind.Guid or SimpleKind.Char });
}
