using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>shape is Circle</c></summary>
internal sealed record BoundTypeTest(
    BoundExpression Operand, NamedType Tested, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
