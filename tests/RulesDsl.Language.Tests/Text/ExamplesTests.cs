using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Text;

public sealed class ExamplesTests
{
    private const string Text = """
        table ShippingFee(order: Order, now: datetime) -> decimal
          | order.Weight | => fee |
          | <= 1         | 4.90   |
        test "one" given order = { Weight: 1 } expect 4.90
        test "fees"
          given now = 2026-05-01T10:00Z, overdraft = 300
                order = { Express: true }
          | name    | order.Weight | order.Lines            | @name | => fee | => rule    |
          | "a | b" | 0.5          | [{ Price: 5 }, { }]    | null  | 4.90   | row 1      |
          | none    | 100          | -                      | "x"   | none   | -          |
          | broken  | -1           | []                     | -     | error  | "{braces}" |
        test "last" given order = { Weight: 2 } expect none
        otherwise then 1
        """;

    [Fact]
    public void A_test_may_be_a_table_of_examples()
    {
        var table = Parsing.Declaration<TableSyntax>(Text);
        Assert.Single(table.Rows);
        Assert.NotNull(table.Otherwise);
        Assert.Equal(["one", "fees", "last"], table.Tests.Select(it => it.Name.Text));

        var test = table.Tests[1];
        Assert.Null(test.Expect);
        Assert.Equal(["now", "overdraft", "order"], test.Given.Select(it => it.Name.Text));
        Assert.Equal(["name", "order.Weight", "order.Lines", "name?", "=> fee", "=> rule"], test.Examples!.Columns.Select(Print));
        Assert.Equal(
            [
                "'a | b' / 0.5 / [{Price: 5}, {}] / null / => 4.90 / 'row 1'",
                "'none' / 100 / any / \"x\" / => none / '-'",
                "'broken' / <-1> / [] / any / => error / '{braces}'",
            ],
            test.Examples.Rows.Select(row => string.Join(" / ", row.Cells.Select(Print))));
    }

    [Fact]
    public void Examples_have_their_places()
    {
        var test = Parsing.Declaration<TableSyntax>(Text).Tests[1];
        Assert.StartsWith("test \"fees\"", Parsing.At(Text, test.Span), StringComparison.Ordinal);
        Assert.EndsWith("\"{braces}\" |", Parsing.At(Text, test.Span), StringComparison.Ordinal);
        Assert.StartsWith("| name ", Parsing.At(Text, test.Examples!.Span), StringComparison.Ordinal);
        Assert.Equal("order.Weight", Parsing.At(Text, test.Examples.Columns[1].Span));
        Assert.Equal("=> rule", Parsing.At(Text, test.Examples.Columns[5].Span));
        Assert.Equal("[{ Price: 5 }, { }]", Parsing.At(Text, test.Examples.Rows[0].Cells[2].Span));
        Assert.Equal(new SourcePosition(11, 13), test.Examples.Rows[2].Cells[1].Span.From with { Column = 13 });
    }

    [Fact]
    public void Rule_sets_and_functions_have_examples_too()
    {
        var module = Parsing.Module("""
            function Net(gross: decimal) -> decimal = gross / 1.25
            test "net"
              | gross | => net |
              | 125   | 100    |
            ruleset R(a: A) -> B
            test "r"
              | a.X | => Percent | => Reason |
              | 1   | 2          | -         |
            rule "x" then Percent = 2
            """);
        Assert.Single(Assert.IsType<FunctionSyntax>(module.Declarations[0]).Tests[0].Examples!.Rows);
        var set = Assert.IsType<RulesetSyntax>(module.Declarations[1]);
        Assert.Single(set.Rules);
        Assert.Equal(3, Assert.Single(set.Tests).Examples!.Columns.Count);
    }

    [Theory]
    [InlineData("| a.B |\n| 1 |", "RDSL0114 3:1 The table of examples has no output; write a column such as '=> fee', or '=> rule' for the rule that wins.")]
    [InlineData("| a.B | => c |", "RDSL0114 3:1 The table of examples has no rows; write an example on each line below its columns.")]
    [InlineData("| a.B | a . B | => c | => c |\n| 1 | 2 | 3 | 4 |", "RDSL0111 3:9 There is already a column 'a.B' at line 3, column 3; keep one of them.", "RDSL0111 3:24 There is already a column '=> c' at line 3, column 17; keep one of them.")]
    [InlineData("| a.B + 1 | => c |\n| 1 | 2 |", "RDSL0115 3:3 Found a column that is no path; the examples of a test give inputs and their members, as in 'order.Weight'.")]
    [InlineData("| a.B | => c |\n| 1 |\n| >= 1 | 2 |\n| 1 | |", "RDSL0113 4:1 Found 1 cell; expected 2, one for each column. A cell that accepts anything is written '-'.", "RDSL0101 5:3 Found '>='; expected a value.", "RDSL0101 6:7 Found '|'; expected a value.")]
    [InlineData("expect 1\n| a.B | => c |\n| 1 | 2 |", "RDSL0115 4:1 Found rows of examples below the expectation at line 3, column 8; a test has one or the other; rows of a table stand before its tests.")]
    [InlineData("given a = 1 2\n| a.B | => c |\n| 1 | 2 |", "RDSL0101 3:13 Found '2'; expected an operator or the end of the line.")]
    [InlineData("given a = 1", "RDSL0101 3:12 Found the end of the file; expected an operator or 'expect'.")]
    public void Mistakes_in_examples_name_the_mend(string text, params string[] mistakes) =>
        Assert.Equal(mistakes, Parsing.Mistakes($"ruleset R(a: A) -> B\ntest \"t\"\n{text}"));

    [Fact]
    public void Rows_of_nothing_are_still_reported() =>
        Assert.Equal(
            ["RDSL0115 2:1 Found '|' in a ruleset; a ruleset has 'hit', 'complete', 'let', 'rule', 'otherwise', 'test'."],
            Parsing.Mistakes("ruleset R(a: A) -> B\n| a |\ntest \"t\" expect 1"));

    internal static string Print(ColumnSyntax column) => column switch
    {
        OutputColumnSyntax it => $"=> {it.Name.Text}",
        AttributeColumnSyntax it => it.Name.Text,
        GivenColumnSyntax { Path: IdentifierSyntax it } => $"{it.Name}?",
        GivenColumnSyntax it => ExpressionPrinter.Print(it.Path),
        _ => throw new InvalidOperationException($"No way to print {column.GetType().Name}."),
    };

    internal static string Print(CellSyntax cell) => cell switch
    {
        TestCellSyntax it => ExpressionPrinter.Print(it.Test),
        GivenCellSyntax it => ExpressionPrinter.Print(it.Value),
        OutputCellSyntax it => $"=> {ExpressionPrinter.Print(it.Value)}",
        AttributeCellSyntax it => $"'{it.Value.Text}'",
        _ => throw new InvalidOperationException($"No way to print {cell.GetType().Name}."),
    };
}
