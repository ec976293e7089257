namespace RulesDsl.Language.Syntax;

/// <summary><c>expect Percent = 15</c></summary>
public sealed record ExpectMembersSyntax(EquatableArray<AssignmentSyntax> Members, SourceSpan Span) : ExpectSyntax(Span);
