namespace RulesDsl.Language.Syntax;

/// <summary><c>table ShippingFee(order: Order) -> decimal</c> with its columns, and its rows or the file that holds them.</summary>
public sealed record TableSyntax(
    NameSyntax Name, EquatableArray<ParameterSyntax> Inputs, TypeSyntax Output, HitPolicySyntax? Hit, bool IsComplete, EquatableArray<LetSyntax> Lets, EquatableArray<ColumnSyntax> Columns, EquatableArray<RowSyntax> Rows, RowsFileSyntax? RowsFile, OtherwiseSyntax? Otherwise, EquatableArray<TestSyntax> Tests, SourceSpan Span) : DecisionSyntax(Name, Inputs, Output, Hit, IsComplete, Lets, Otherwise, Tests, Span);
