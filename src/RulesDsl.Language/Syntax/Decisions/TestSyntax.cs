namespace RulesDsl.Language.Syntax;

/// <summary><c>test "name"</c>: an example that the set must meet.</summary>
public sealed record TestSyntax(
    RuleNameSyntax Name, EquatableArray<AssignmentSyntax> Given, ExpectSyntax Expect, SourceSpan Span) : SyntaxNode(Span);
