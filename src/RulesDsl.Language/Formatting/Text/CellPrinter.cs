using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Formatting.Text;

/// <summary>What stands between the bars of a table.</summary>
internal static class CellPrinter
{
    public static string PrintColumn(ColumnSyntax column, ExpressionPrinter expressions) => column switch
    {
        ConditionColumnSyntax condition => NamePrinter.GuardWhole(expressions.Print(condition.Subject), CellGrammar.AttributeColumns),
        GivenColumnSyntax given => NamePrinter.GuardWhole(expressions.Print(given.Path), [ExamplesGrammar.Name]),
        OutputColumnSyntax output => $"=> {NamePrinter.PrintMember(output.Name.Text)}",
        AttributeColumnSyntax attribute => attribute.Name.Text,
        _ => throw new InvalidOperationException($"{column.GetType().Name} cannot be printed."),
    };

    /// <param name="cell">The cell.</param>
    /// <param name="isExample">Whether it stands in a test, where a list may hold objects.</param>
    /// <param name="expressions">Prints what is in it.</param>
    public static string Print(CellSyntax cell, bool isExample, ExpressionPrinter expressions) => cell switch
    {
        TestCellSyntax test => UnaryTestPrinter.Print(test.Test, expressions, expressions.PrintValueOrRange),
        OutputCellSyntax output when isExample && ExampleWord.TryRead(output.Value) is { } word => word,
        OutputCellSyntax output => isExample ? expressions.PrintTestValue(output.Value) : expressions.Print(output.Value),
        GivenCellSyntax given => expressions.PrintTestValue(given.Value),
        AttributeCellSyntax { Value.Text: "-" } => "-",
        AttributeCellSyntax attribute => AttributePrinter.PrintCell(attribute.Value.Text),
        _ => throw new InvalidOperationException($"{cell.GetType().Name} cannot be printed."),
    };
}
