namespace RulesDsl.Language.Syntax;

/// <summary><c>param overdraft: decimal = 500</c>: a threshold that a caller or a configuration may override at run time.</summary>
public sealed record ParamSyntax(
    NameSyntax Name, TypeSyntax Type, ExpressionSyntax Default, SourceSpan Span) : DeclarationSyntax(Name, Span);
