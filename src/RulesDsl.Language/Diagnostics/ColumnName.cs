using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Diagnostics;

/// <summary>What a column is called where it is named in a text.</summary>
internal static class ColumnName
{
    /// <summary><c>order.Weight</c>, <c>=> fee</c>, <c>name</c>; null for a column that is an expression of another kind.</summary>
    public static string? Of(ColumnSyntax column) => column switch
    {
        OutputColumnSyntax output => $"=> {output.Name.Text}",
        AttributeColumnSyntax attribute => attribute.Name.Text,
        ConditionColumnSyntax condition => Whole(condition.Subject),
        GivenColumnSyntax given => Whole(given.Path),
        _ => throw new InvalidOperationException($"No name for {column.GetType().Name}."),
    };

    /// <summary>The same with a name for every column of a table.</summary>
    public static string Of(TableSyntax table, int index) => Of(table.Columns[index]) ?? $"column {index + 1} of the table";

    // An input of the name of an attribute is no attribute.
    private static string? Whole(ExpressionSyntax expression) =>
        expression is IdentifierSyntax name && CellGrammar.AttributeColumns.Contains(name.Name) ? $"@{name.Name}" : Path(expression);

    private static string? Path(ExpressionSyntax expression) => expression switch
    {
        IdentifierSyntax name => name.Name,
        MemberSyntax member => Path(member.Target) is { } target ? $"{target}.{member.Name.Text}" : null,
        ParenthesizedSyntax parenthesized => Path(parenthesized.Inner),
        _ => null,
    };
}
