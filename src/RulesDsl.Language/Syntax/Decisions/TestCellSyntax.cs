namespace RulesDsl.Language.Syntax;

/// <summary>A cell in a condition column.</summary>
public sealed record TestCellSyntax(UnaryTestSyntax Test, SourceSpan Span) : CellSyntax(Span);
