using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>A call of a method, a built-in function or another decision.</summary>
internal sealed record BoundCall(
    CallForm Form, string CSharp, EquatableArray<BoundArgument> Arguments, bool CanThrow, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span)
{
    /// <summary>Whether somebody's code gives the result, which may be null whatever is declared.</summary>
    public bool MayGiveNull { get; init; }
}
