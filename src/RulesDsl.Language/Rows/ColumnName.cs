using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Rows;

/// <summary>What a column is called in messages about it.</summary>
internal static class ColumnName
{
    public static string Of(TableSyntax table, int index) => table.Columns[index] switch
    {
        OutputColumnSyntax output => $"=> {output.Name.Text}",
        AttributeColumnSyntax attribute => attribute.Name.Text,
        ConditionColumnSyntax condition => Path(condition.Subject) ?? $"column {index + 1} of the table",
        var other => throw new InvalidOperationException($"No name for {other.GetType().Name}."),
    };

    private static string? Path(ExpressionSyntax expression) => expression switch
    {
        IdentifierSyntax name => name.Name,
        MemberSyntax member => Path(member.Target) is { } target ? $"{target}.{member.Name.Text}" : null,
        ParenthesizedSyntax parenthesized => Path(parenthesized.Inner),
        _ => null,
    };
}
