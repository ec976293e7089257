namespace RulesDsl.Language.Syntax;

/// <summary>A cell in an output column. One that says <c>-</c> gives nothing and is a <see cref="TestCellSyntax"/> of <see cref="AnyTestSyntax"/>.</summary>
public sealed record OutputCellSyntax(ExpressionSyntax Value, SourceSpan Span) : CellSyntax(Span);
