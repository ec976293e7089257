using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>A value that a condition before it has shown to be there.</summary>
internal sealed record BoundNonNull(BoundExpression Operand, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span)
{
    /// <summary>Whether it is there for sure; else it is as long as all is what C# declares it to be.</summary>
    public bool IsCertain { get; init; } = true;
}
