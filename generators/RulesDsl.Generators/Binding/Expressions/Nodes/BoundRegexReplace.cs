using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>replace(a, /regex/i, b)</c>: null where an operand is null.</summary>
internal sealed record BoundRegexReplace(
    BoundExpression Operand, string Pattern, bool IgnoresCase, BoundExpression Replacement, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
