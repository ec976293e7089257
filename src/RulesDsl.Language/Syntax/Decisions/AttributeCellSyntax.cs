namespace RulesDsl.Language.Syntax;

/// <summary>A cell in an attribute column.</summary>
public sealed record AttributeCellSyntax(RawValueSyntax Value, SourceSpan Span) : CellSyntax(Span);
