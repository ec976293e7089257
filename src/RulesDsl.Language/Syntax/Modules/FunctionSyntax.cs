namespace RulesDsl.Language.Syntax;

/// <summary><c>function Net(gross: decimal) -> decimal = gross / 1.25</c>, with the tests that follow it.</summary>
public sealed record FunctionSyntax(
    NameSyntax Name, EquatableArray<ParameterSyntax> Parameters, TypeSyntax Output, ExpressionSyntax Body, EquatableArray<TestSyntax> Tests, SourceSpan Span) : DeclarationSyntax(Name, Span);
