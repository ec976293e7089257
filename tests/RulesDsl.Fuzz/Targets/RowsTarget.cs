using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Fuzz.Targets;

/// <summary>A file of rows is read into a table that has every kind of column.</summary>
internal static class RowsTarget
{
    private static readonly TableSyntax Table = (TableSyntax)RuleParser.Parse("fuzz.rules", """
        table ShippingFee(order: Order) -> Fee
          | name | order.Weight | order.Lines.count + 1 | => fee | => note |
          rows "fuzz.rules.csv"
        """).Module.Declarations.Single();

    public static void Read(string text)
    {
        var result = RuleParser.ParseRows(Table, "fuzz.rules.csv", text);
        Promise.PlacesAreInside(text, result.Diagnostics);
        Promise.Holds(result.Rows.All(row => row.Cells.Count == Table.Columns.Count && row.Span.End <= text.Length), "Every row has a cell for every column.");
        Promise.Holds(result == RuleParser.ParseRows(Table, "fuzz.rules.csv", text), "Reading a file again gives the same.");
    }
}
