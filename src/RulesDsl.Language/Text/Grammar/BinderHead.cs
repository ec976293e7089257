using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Text.Grammar;

/// <summary>What every form with a binder begins with: <c>sum(line in order.Lines where line.Taxed</c>.</summary>
internal sealed record BinderHead(Token Function, NameSyntax Binder, ExpressionSyntax Source, ExpressionSyntax? Where);
