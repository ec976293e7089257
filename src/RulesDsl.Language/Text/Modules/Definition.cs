using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Text.Modules;

/// <summary>Something with a name, and the expression that it stands for.</summary>
internal sealed record Definition<T>(T Head, ExpressionSyntax Value);
