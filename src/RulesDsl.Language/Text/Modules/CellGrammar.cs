using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary>What stands between the bars of a table.</summary>
internal static class CellGrammar
{
    /// <summary>The columns whose cells are attributes of the row.</summary>
    public static readonly IReadOnlyList<string> AttributeColumns = ["name", "priority", "tags"];

    /// <summary><c>=> fee</c></summary>
    public static readonly Parser<ColumnSyntax> Output =
        (from arrow in Expect.Sign(TokenKind.FatArrow, "=>")
         from name in Expect.AnyName("the name of an output")
         select name).Spanned((name, span) => (ColumnSyntax)new OutputColumnSyntax(name, span));

    private static readonly Parser<ColumnSyntax> Attribute =
        from ahead in Expect.Ahead(IsAttribute, "an attribute")
        from name in Expect.Name("an attribute")
        select (ColumnSyntax)new AttributeColumnSyntax(name, name.Span);

    public static readonly Parser<ColumnSyntax> Column =
        Output.XOr(Attribute).XOr(ExpressionGrammar.Expression.Select(subject => (ColumnSyntax)new ConditionColumnSyntax(subject, subject.Span)))
            .Named("a column: an expression, or '=>' and the name of an output");

    /// <summary><c>&gt;= 10</c></summary>
    public static readonly Parser<CellSyntax> Test =
        UnaryTestGrammar.Test.Named("a value, a test such as '>= 10', or '-' for anything").Select(test => (CellSyntax)new TestCellSyntax(test, test.Span));

    private static readonly Parser<CellSyntax> Result = ExpressionGrammar.Expression.Select(value => (CellSyntax)new OutputCellSyntax(value, value.Span));

    // A lone dash leaves the output out. It is no expression, so that nothing needs to be tried twice.
    private static readonly Parser<CellSyntax> Value = input => IsDash((TokenInput)input) ? Test(input) : Result(input);

    /// <summary>A name or the like: its characters, with or without quotes around them.</summary>
    public static readonly Parser<CellSyntax> AttributeValue = AttributeGrammar.Whole.Select(value => (CellSyntax)new AttributeCellSyntax(value, value.Span));

    /// <summary>Whether a cell says <c>-</c> and nothing else.</summary>
    public static bool IsDash(TokenInput input) => input.Kind == TokenKind.Minus && input.Peek(1) == TokenKind.End;

    private static bool IsAttribute(TokenInput input) =>
        input.Kind == TokenKind.Word && AttributeColumns.Contains(input.Token.Text) && input.Peek(1) == TokenKind.End;

    public static Parser<CellSyntax> Cell(ColumnSyntax column) => column switch
    {
        ConditionColumnSyntax => Test,
        OutputColumnSyntax => Value,
        AttributeColumnSyntax => AttributeValue,
        _ => throw new InvalidOperationException($"No cells for {column.GetType().Name}."),
    };
}
