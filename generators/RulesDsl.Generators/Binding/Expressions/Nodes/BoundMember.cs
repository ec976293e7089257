using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>A member of a value; null where the value is null.</summary>
/// <param name="CanThrow">Whether somebody's code runs to get it.</param>
internal sealed record BoundMember(
    BoundExpression Target, string Member, RuleType DeclaredType, RuleType Type, SourceSpan Span, bool CanThrow = false) : BoundExpression(Type, Span)
{
    /// <summary>How rules write the member, if it differs from its name in C#.</summary>
    public string? Written { get; init; }
}
