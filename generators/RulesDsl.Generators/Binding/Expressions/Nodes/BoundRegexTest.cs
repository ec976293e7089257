using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary><c>a matches /regex/i</c></summary>
internal sealed record BoundRegexTest(
    BoundExpression Operand, string Pattern, bool IgnoresCase, RuleType Type, SourceSpan Span) : BoundExpression(Type, Span);
