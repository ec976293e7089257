using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>A static member of a C# type.</summary>
/// <param name="CanThrow">Whether somebody's code runs to get it.</param>
internal sealed record BoundStaticMember(NamedType Owner, string Member, RuleType Type, SourceSpan Span, bool CanThrow = false) : BoundExpression(Type, Span);
