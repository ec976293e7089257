using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis.Tests;

/// <summary><c>x starts with "A"</c>: false for null.</summary>
internal sealed record TextTest(TextOperator Operator, string Part, bool IgnoresCase) : SubjectTest
{
    public override bool Holds(object? value) => value is string text && Operator switch
    {
        TextOperator.StartsWith => text.StartsWith(Part, Comparison),
        TextOperator.EndsWith => text.EndsWith(Part, Comparison),
        TextOperator.Contains => text.IndexOf(Part, Comparison) >= 0,
        _ => throw new InvalidOperationException($"{Operator} is no test for a part."),
    };

    private StringComparison Comparison => IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
