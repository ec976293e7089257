namespace RulesDsl.Language.Syntax;

/// <summary><c>table ShippingFee(order: Order) -> decimal</c> with its columns and rows.</summary>
public sealed record TableSyntax(
    NameSyntax Name, EquatableArray<ParameterSyntax> Inputs, TypeSyntax Output, HitPolicySyntax? Hit, bool IsComplete, EquatableArray<LetSyntax> Lets, EquatableArray<ColumnSyntax> Columns, EquatableArray<RowSyntax> Rows, OtherwiseSyntax? Otherwise, EquatableArray<TestSyntax> Tests, SourceSpan Span) : DecisionSyntax(Name, Inputs, Output, Hit, IsComplete, Lets, Otherwise, Tests, Span);
