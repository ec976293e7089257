namespace RulesDsl.Language.Syntax;

/// <summary>A declaration that the parser knows by its keyword and does not compile yet; it has been reported.</summary>
public sealed record UnsupportedSyntax(NameSyntax Name, string Keyword, SourceSpan Span) : DeclarationSyntax(Name, Span);
