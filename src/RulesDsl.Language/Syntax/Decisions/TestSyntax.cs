namespace RulesDsl.Language.Syntax;

/// <summary><c>test "name"</c>: an example that the set or function before it must meet, or a table of them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Given">Inputs, params and <c>now</c> with their values; those of a table hold for each of its rows.</param>
/// <param name="Examples">The table of examples; null for a single example.</param>
/// <param name="Expect">What is expected; null exactly where there is a table, whose columns say it.</param>
/// <param name="Span">Where it stands.</param>
public sealed record TestSyntax(
    RuleNameSyntax Name, EquatableArray<AssignmentSyntax> Given, ExamplesSyntax? Examples, ExpectSyntax? Expect, SourceSpan Span) : SyntaxNode(Span);
