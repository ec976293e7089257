namespace RulesDsl.Language.Syntax;

/// <summary>A cell in a column of given values.</summary>
public sealed record GivenCellSyntax(ExpressionSyntax Value, SourceSpan Span) : CellSyntax(Span);
