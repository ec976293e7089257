namespace RulesDsl.Language.Syntax;

/// <summary>What holds where no rule matches.</summary>
public sealed record OtherwiseSyntax(ThenSyntax Then, SourceSpan Span) : SyntaxNode(Span);
