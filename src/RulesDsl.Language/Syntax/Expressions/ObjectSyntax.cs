namespace RulesDsl.Language.Syntax;

/// <summary><c>{ Total: 1200, Customer: { Tier: Gold } }</c>, in tests.</summary>
public sealed record ObjectSyntax(EquatableArray<AssignmentSyntax> Members, SourceSpan Span) : ExpressionSyntax(Span);
