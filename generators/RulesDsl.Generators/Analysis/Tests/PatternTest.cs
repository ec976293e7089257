using System.Text.RegularExpressions;
using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Analysis.Tests;

/// <summary><c>x matches /regex/</c>, and a glob that is more than a part: false for null. Which texts fit a pattern is only known by trying.</summary>
internal sealed record PatternTest(string Pattern, bool IgnoresCase) : SubjectTest
{
    private readonly Lazy<Regex> _regex = new(
        () => new Regex(Pattern, Regexes.Linear | RegexOptions.CultureInvariant | (IgnoresCase ? RegexOptions.IgnoreCase : RegexOptions.None)));

    public override bool IsOpen => true;

    public override bool Holds(object? value) => value is string text && _regex.Value.IsMatch(text);

    public bool Equals(PatternTest? other) => other is not null && Pattern == other.Pattern && IgnoresCase == other.IgnoresCase;

    public override int GetHashCode() => Pattern.GetHashCode();
}
