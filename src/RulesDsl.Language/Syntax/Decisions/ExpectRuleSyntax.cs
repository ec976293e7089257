namespace RulesDsl.Language.Syntax;

/// <summary><c>expect rule "name"</c>: which rule won.</summary>
public sealed record ExpectRuleSyntax(RuleNameSyntax Rule, SourceSpan Span) : ExpectSyntax(Span);
