namespace RulesDsl.Language.Syntax;

/// <summary><c>then Percent = 15, Reason = "big"</c>: the output's members.</summary>
public sealed record OutputSyntax(EquatableArray<AssignmentSyntax> Assignments, SourceSpan Span) : ThenSyntax(Span);
