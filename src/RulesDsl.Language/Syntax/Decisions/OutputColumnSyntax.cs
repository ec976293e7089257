namespace RulesDsl.Language.Syntax;

/// <summary><c>=> fee</c>: a column whose cells are outputs; for an output that is one value its name is only a title.</summary>
public sealed record OutputColumnSyntax(NameSyntax Name, SourceSpan Span) : ColumnSyntax(Span);
