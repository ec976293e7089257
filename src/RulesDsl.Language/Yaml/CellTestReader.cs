using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Yaml;

/// <summary>Reads a unary test: a cell of a table, or what stands behind a path in a condition.</summary>
internal static class CellTestReader
{
    // What begins with one of these is meant as a test, even where it is none.
    private static readonly string[] Openings = ["not ", "is ", "between ", "like ", "matches ", "contains ", "starts with ", "ends with "];

    public static UnaryTestSyntax Read(YamlNode node, YamlValues values)
    {
        if (node is YamlSequence { Items: [YamlScalar only] } && only.Text.Contains("..") && UnaryTestReader.Read(only.Slice) is { Errors.Count: 0 })
        {
            values.Diagnostics.Add(YamlDiagnostics.RangeInBrackets(node.Span, only.Text));
            return new ValueTestSyntax(new ErrorSyntax(node.Span), node.Span);
        }

        if (node is YamlSequence)
            return new ValueTestSyntax(values.Value(node, "a test"), node.Span);

        if (values.Text(node, "a test", "a value, a list, a range or a comparison such as '>= 10'") is not { } scalar)
            return new ValueTestSyntax(new ErrorSyntax(node.Span), node.Span);

        return Read(scalar.Slice, scalar.Span, values);
    }

    /// <summary>A scalar with some text as a test; null where it is none.</summary>
    public static UnaryTestSyntax? TryRead(string text)
    {
        var diagnostics = new List<RuleDiagnostic>();
        var slice = new SourceFile("", text).Whole;
        var test = Read(slice, slice.Span(0, text.Length), new YamlValues(diagnostics, [], isDamaged: false));
        return diagnostics.Count == 0 ? test : null;
    }

    /// <summary>Reads what a cell says once quotes and escapes are gone.</summary>
    public static UnaryTestSyntax Read(SourceSlice slice, SourceSpan span, YamlValues values)
    {
        var (test, errors) = UnaryTestReader.Read(slice);
        if (errors.Count == 0)
            return Raw(test, slice);

        if (!IsPlainText(slice.Text))
        {
            values.Diagnostics.AddRange(errors);
            return test;
        }

        // No expression, but perhaps a text: `New York`, or several: `New York, Boston`.
        var texts = slice.Parts(',').ToList();
        return texts.Count > 1
            ? new AlternativesTestSyntax(texts.Select(text => Read(text, text.Span(0, text.Text.Length), values)).ToEquatableArray(), span)
            : new ValueTestSyntax(RawValueReader.Read(slice, span), span);
    }

    /// <summary>
    /// Bare words compare with text as they are written: <c>Country: SE, NO</c>. So each value that is not marked as something else
    /// keeps both readings, and the type of the subject chooses.
    /// </summary>
    private static UnaryTestSyntax Raw(UnaryTestSyntax test, SourceSlice slice) => test switch
    {
        ValueTestSyntax value => Raw(value, slice),
        NotTestSyntax not => not with { Tests = not.Tests.Select(inner => Raw(inner, slice)).ToEquatableArray() },
        AlternativesTestSyntax alternatives => alternatives with { Tests = alternatives.Tests.Select(inner => Raw(inner, slice)).ToEquatableArray() },
        _ => test,
    };

    // `in [SE, NO]` and `in order.Countries` are memberships, but `in progress` is a text like any other.
    private static ValueTestSyntax Raw(ValueTestSyntax test, SourceSlice slice)
    {
        var isMembership = test.Span.Start < test.Value.Span.Start;
        return (isMembership, test.Value) switch
        {
            (true, IdentifierSyntax) => test with { Value = RawValueReader.Read(slice.Within(test.Span), test.Span) },
            (true, not ListSyntax) => test,
            _ => test with { Value = Raw(test.Value, slice) },
        };
    }

    private static ExpressionSyntax Raw(ExpressionSyntax value, SourceSlice slice) => value switch
    {
        ListSyntax list => list with { Items = list.Items.Select(item => Raw(item, slice)).ToEquatableArray() },
        TextSyntax or RangeSyntax or NullSyntax or ParenthesizedSyntax or RawValueSyntax or ErrorSyntax => value,
        _ => RawValueReader.Read(slice.Within(value.Span), value.Span),
    };

    /// <summary>Nothing in it that only an expression has; a misspelled test should not pass for a text.</summary>
    private static bool IsPlainText(string text) =>
        string.IsNullOrWhiteSpace(text)
        || (char.IsLetter(text[0]) && text.IndexOfAny(['"', '<', '>', '=', '(', ')', '[', ']', '{', '}']) < 0 && !Openings.Any(opening => (text + " ").StartsWith(opening, StringComparison.Ordinal)));
}
