namespace RulesDsl.Language.Syntax;

/// <summary><c>order.Customer</c></summary>
public sealed record MemberSyntax(ExpressionSyntax Target, NameSyntax Name, SourceSpan Span) : ExpressionSyntax(Span);
