namespace RulesDsl.Language.Syntax;

/// <summary>A cell in an output column.</summary>
public sealed record OutputCellSyntax(ExpressionSyntax Value, SourceSpan Span) : CellSyntax(Span);
