namespace RulesDsl.Language.Syntax;

/// <summary>A column of examples whose cells are values of an input, of a member of one, of a param or of <c>now</c>.</summary>
public sealed record GivenColumnSyntax(ExpressionSyntax Path, SourceSpan Span) : ColumnSyntax(Span);
