using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Reading;

namespace RulesDsl.Language.Yaml;

/// <summary>Reads a unary test: a cell of a table, or what stands behind a path in a condition.</summary>
internal static class CellTestReader
{
    public static UnaryTestSyntax Read(YamlNode node, YamlValues values)
    {
        if (node is YamlSequence)
            return new ValueTestSyntax(values.Value(node, "a test"), node.Span);

        if (values.Text(node, "a test", "a value, a list, a range or a comparison such as '>= 10'") is not { } scalar)
            return new ValueTestSyntax(new ErrorSyntax(node.Span), node.Span);

        var (test, errors) = UnaryTestReader.Read(scalar.Slice);
        if (errors.Count > 0 && IsPlainText(scalar.Text))
            return new ValueTestSyntax(YamlValues.Raw(scalar), node.Span);

        values.Diagnostics.AddRange(errors);
        return Raw(test, scalar);
    }

    /// <summary>
    /// Bare words compare with text as they are written: <c>Country: SE, NO</c>. So each value that is not marked as something else
    /// keeps both readings, and the type of the subject chooses.
    /// </summary>
    private static UnaryTestSyntax Raw(UnaryTestSyntax test, YamlScalar scalar) => test switch
    {
        ValueTestSyntax { Value: not (TextSyntax or ListSyntax or RangeSyntax or NullSyntax or ErrorSyntax) } value =>
            value with { Value = YamlValues.Raw(scalar.Slice.Within(value.Value.Span), value.Value.Span) },
        NotTestSyntax not => not with { Tests = not.Tests.Select(inner => Raw(inner, scalar)).ToEquatableArray() },
        AlternativesTestSyntax alternatives => alternatives with { Tests = alternatives.Tests.Select(inner => Raw(inner, scalar)).ToEquatableArray() },
        _ => test,
    };

    /// <summary>Only words: then what is no expression may still be a text, such as <c>New York</c>.</summary>
    private static bool IsPlainText(string text) =>
        string.IsNullOrWhiteSpace(text) || (char.IsLetter(text[0]) && !text.StartsWith("not ", StringComparison.Ordinal));
}
