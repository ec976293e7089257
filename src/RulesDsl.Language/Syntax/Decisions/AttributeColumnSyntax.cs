namespace RulesDsl.Language.Syntax;

/// <summary>A column <c>name</c>, <c>priority</c> or <c>tags</c>, whose cells are attributes of the row.</summary>
public sealed record AttributeColumnSyntax(NameSyntax Name, SourceSpan Span) : ColumnSyntax(Span);
