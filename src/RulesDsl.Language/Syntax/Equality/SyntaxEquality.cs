using System.Collections;

namespace RulesDsl.Language.Syntax;

/// <summary>
/// Whether two trees say the same, whichever spelling each was written in: compared without spans, redundant parentheses and the
/// difference between <c>all:</c> and <c>and</c>.
/// </summary>
/// <remarks>
/// A scalar of the YAML spelling equals what either of its readings equals, because only the binder knows which one is meant. So two
/// different nodes may both equal a third, and there is no hash to go with this equality.
/// </remarks>
public static class SyntaxEquality
{
    /// <summary>True when both are absent, or both say the same.</summary>
    public static bool AreEqual(SyntaxNode? left, SyntaxNode? right)
    {
        if (left is null || right is null)
            return left is null && right is null;

        return (PlainForm.Of(left), PlainForm.Of(right)) switch
        {
            (RawValueSyntax a, RawValueSyntax b) => a.Text == b.Text || Readings(a).Any(reading => IsReading(b, reading)),
            (RawValueSyntax raw, var other) => IsReading(raw, other),
            (var other, RawValueSyntax raw) => IsReading(raw, other),
            var (a, b) => a.GetType() == b.GetType() && HaveEqualMembers(a, b),
        };
    }

    private static bool IsReading(RawValueSyntax raw, SyntaxNode other) => Readings(raw).Any(reading => AreEqual(reading, other));

    private static IEnumerable<ExpressionSyntax> Readings(RawValueSyntax raw)
    {
        yield return raw.Template;
        if (raw.Expression is { } expression)
            yield return expression;
    }

    private static bool HaveEqualMembers(SyntaxNode left, SyntaxNode right)
    {
        foreach (var member in SyntaxMembers.Of(left.GetType()))
        {
            if (!AreEqualValues(member.GetValue(left), member.GetValue(right)))
                return false;
        }

        return true;
    }

    private static bool AreEqualValues(object? left, object? right) => (left, right) switch
    {
        (SyntaxNode or null, SyntaxNode or null) => AreEqual((SyntaxNode?)left, (SyntaxNode?)right),
        (string a, string b) => a == b,
        (IEnumerable a, IEnumerable b) => AreEqualLists([.. a.Cast<object?>()], [.. b.Cast<object?>()]),
        _ => Equals(left, right),
    };

    private static bool AreEqualLists(List<object?> left, List<object?> right) =>
        left.Count == right.Count && left.Zip(right, AreEqualValues).All(equal => equal);
}
