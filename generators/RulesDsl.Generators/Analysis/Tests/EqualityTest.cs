using RulesDsl.Language;

namespace RulesDsl.Generators.Analysis.Tests;

/// <summary><c>x in [a, b]</c>, <c>x == a</c>, <c>x is null</c>, <c>flag</c>: null is a value like any other.</summary>
internal sealed record EqualityTest(EquatableArray<object?> Values, bool IgnoresCase = false) : SubjectTest
{
    private readonly Lazy<HashSet<object>> _known = new(() => new HashSet<object>(Values.OfType<object>(), IgnoresCase ? TextComparer.IgnoringCase : EqualityComparer<object>.Default));

    public override IEnumerable<object> Points => Values.OfType<object>();

    public override bool NamesNull => Values.Contains(null);

    public override bool Holds(object? value) => value is null ? NamesNull : _known.Value.Contains(value);

    public bool Equals(EqualityTest? other) => other is not null && IgnoresCase == other.IgnoresCase && Values == other.Values;

    public override int GetHashCode() => Values.GetHashCode();

    private sealed class TextComparer : IEqualityComparer<object>
    {
        public static readonly TextComparer IgnoringCase = new();

        bool IEqualityComparer<object>.Equals(object left, object right) => StringComparer.OrdinalIgnoreCase.Equals(left, right);

        int IEqualityComparer<object>.GetHashCode(object value) => StringComparer.OrdinalIgnoreCase.GetHashCode(value);
    }
}
