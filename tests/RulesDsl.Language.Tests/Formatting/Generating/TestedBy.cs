using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Formatting.Generating;

/// <summary>What a text is tested by.</summary>
internal sealed record TestedBy(TextOperator Operator, ExpressionSyntax Pattern, bool IgnoresCase);
