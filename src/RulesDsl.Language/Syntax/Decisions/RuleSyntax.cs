namespace RulesDsl.Language.Syntax;

/// <summary>One rule of a rule set; without a condition it always matches.</summary>
public sealed record RuleSyntax(
    RuleNameSyntax Name, EquatableArray<AttributeSyntax> Attributes, ExpressionSyntax? When, ThenSyntax Then, SourceSpan Span) : SyntaxNode(Span);
