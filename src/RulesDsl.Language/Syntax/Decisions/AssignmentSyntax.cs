namespace RulesDsl.Language.Syntax;

/// <summary><c>Percent = 15</c>; in the YAML spelling the value is a <see cref="RawValueSyntax"/>.</summary>
public sealed record AssignmentSyntax(NameSyntax Name, ExpressionSyntax Value, SourceSpan Span) : SyntaxNode(Span);
