using CsCheck;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Tests.Text;

namespace RulesDsl.Language.Tests.Rows;

public sealed class RowsTests
{
    private static readonly TableSyntax Table = Parsing.Declaration<TableSyntax>("""
        table ShippingFee(order: Order) -> decimal
          | name | order.Weight | order.Lines.count + 1 | => fee | => note |
          rows "fees.rules.csv"
        """);

    private static readonly TableSyntax Small = Parsing.Declaration<TableSyntax>("table T(a: A) -> int\n| a.B | => c |\nrows \"t.rules.csv\"");

    [Theory]
    [InlineData("\n", ",")]
    [InlineData("\r\n", ";")]
    [InlineData("\r", "\t")]
    public void Rows_are_read_as_spreadsheets_write_them(string lineEnd, string separator)
    {
        var text = "\uFEFF"
            + string.Join(lineEnd, "name|order.Weight|order.Lines.count+1|=> fee|note", "near|<= 1|-| 4.90 |gold, {order.Total}", "", "\"a \"\"b\"\"\"|1 <.. 10|\"2\"|if a then 1 else 2|", "||||", "far|>  10|not 5|\" 1\"|\" x \"", "")
                .Replace("|", separator, StringComparison.Ordinal);
        if (separator == ",")
            text = text.Replace("gold, {order.Total}", "\"gold, {order.Total}\"", StringComparison.Ordinal);

        var result = RuleParser.ParseRows(Table, "fees.rules.csv", text);

        Assert.Equal([], Mistakes(result));
        Assert.Equal(
            [
                "near / LessOrEqual 1 / any / raw '4.90' / raw 'gold, {order.Total}'",
                "a \"b\" / ]1 .. 10] / raw '2' / raw 'if a then 1 else 2' / raw ''",
                "far / Greater 10 / not(raw '5') / raw ' 1' / raw ' x '",
            ],
            result.Rows.Select(Print));
        Assert.Equal([2, 4, 6], result.Rows.Select(row => row.Span.From.Line));
    }

    [Fact]
    public void Tables_that_name_one_file_read_its_rows_once()
    {
        var file = new RowsFile("t.rules.csv", "a.B,c\n1,2\n\"x\" y,3\n,4\n5\n");
        var first = file.Read(Small);
        var same = file.Read(Parsing.Declaration<TableSyntax>("table U(a: A) -> int\n| a.B | => c |\nrows \"t.rules.csv\""));
        var turned = file.Read(Parsing.Declaration<TableSyntax>("table V(a: A) -> int\n| => c | a.B |\nrows \"t.rules.csv\""));
        var other = file.Read(Parsing.Declaration<TableSyntax>("table W(a: A) -> int\n| a.B | => d |\nrows \"t.rules.csv\""));

        Assert.Same(first.Rows[0], same.Rows[0]);
        Assert.Equal(3, first.Diagnostics.Count);
        Assert.Equal(first, same);
        Assert.Equal("raw '2' / raw '1'", Print(Assert.Single(turned.Rows)));
        Assert.Equal(first.Diagnostics, turned.Diagnostics);
        Assert.Equal((0, 1), (other.Rows.Count, other.Diagnostics.Count));
    }

    [Fact]
    public void Columns_stand_in_any_order_and_an_output_may_go_without_its_arrow()
    {
        var result = RuleParser.ParseRows(Table, "fees.rules.csv", "note,fee,order . Lines.count + 1, order.Weight,name,\n-,1,2,3,a,\n");
        Assert.Equal([], Mistakes(result));
        Assert.Equal("a / raw '3' / raw '2' / raw '1' / any", Print(Assert.Single(result.Rows)));
    }

    [Fact]
    public void Every_cell_and_every_name_in_it_has_its_place()
    {
        const string Text = "a.B,c\n  \"\"\"SE\"\",\r\n  \"\"NO\"\"\" , \"order\n  .Total\"\n1,2\n";
        var result = RuleParser.ParseRows(Small, "t.rules.csv", Text);
        Assert.Equal([], Mistakes(result));

        var row = result.Rows[0];
        Assert.Equal("\"\"\"SE\"\",\r\n  \"\"NO\"\"\" , \"order\n  .Total\"", Parsing.At(Text, row.Span));
        var test = Assert.IsType<AlternativesTestSyntax>(Assert.IsType<TestCellSyntax>(row.Cells[0]).Test);
        Assert.Equal("\"\"NO\"\"", Parsing.At(Text, test.Tests[1].Span));
        Assert.Equal(new SourcePosition(3, 3), test.Tests[1].Span.From);
        var value = Assert.IsType<MemberSyntax>(Assert.IsType<RawValueSyntax>(Assert.IsType<OutputCellSyntax>(row.Cells[1]).Value).Expression);
        Assert.Equal("Total", Parsing.At(Text, value.Name.Span));
        Assert.Equal(new SourcePosition(5, 1), result.Rows[1].Span.From);
    }

    [Theory]
    [InlineData("", "RDSL0172 1:1 The file is empty; its first line names the columns, as in 'a.B,=> c'.")]
    [InlineData("\uFEFF\n\n", "RDSL0172 1:1 The file is empty; its first line names the columns, as in 'a.B,=> c'.")]
    [InlineData("a.B\n1", "RDSL0172 1:1 The header has no column for '=> c'; write it into the first line.")]
    [InlineData("a.b,d\n1,2", "RDSL0171 1:1 Found 'a.b', which is no column of the table. Did you mean 'a.B'?", "RDSL0171 1:5 Found 'd', which is no column of the table. It has 'a.B', '=> c'.")]
    [InlineData("a.B,c,=> c\n1,2,3", "RDSL0111 1:7 There is already a column '=> c' at line 1, column 5; keep one of them.")]
    [InlineData("a.B,c\n1\n1,2\n1,2,3\n", "RDSL0113 2:1 Found 1 cell; expected 2, one for each column of the first line. A cell with ',' in it is put in quotes.", "RDSL0113 4:1 Found 3 cells; expected 2, one for each column of the first line. A cell with ',' in it is put in quotes.")]
    [InlineData("a.B\tc\n1\n", "RDSL0113 2:1 Found 1 cell; expected 2, one for each column of the first line. A cell with a tab in it is put in quotes.")]
    [InlineData("a.B,c,\n1,2,x\n", "RDSL0171 2:5 Found 'x' below a header that is empty; write the name of the column into the first line.")]
    [InlineData("a.B,c\n,2\n", "RDSL0154 2:1 Found nothing for a cell; expected a value, a test such as '>= 10', or '-' for anything.")]
    [InlineData("a.B,c\n\"1,2\n3,4\n", "RDSL0170 2:1 This cell has no closing '\"' before the end of the file; a quote in a quoted cell is doubled.")]
    [InlineData("\"a.B,c\n1,2\n", "RDSL0170 1:1 This cell has no closing '\"' before the end of the file; a quote in a quoted cell is doubled.")]
    [InlineData("a.B,c\n\"1\"2 ,3\n", "RDSL0170 2:4 Found '2' behind the closing quote of a cell; a quote in a quoted cell is doubled.")]
    [InlineData("a.B,c\n>=,3\n> 1 2,3\n", "RDSL0101 2:3 Found the end; expected a value.", "RDSL0101 3:5 Found '2'; expected an operator or the end.")]
    public void Mistakes_in_a_file_of_rows_name_the_mend(string text, params string[] mistakes) =>
        Assert.Equal(mistakes, Mistakes(RuleParser.ParseRows(Small, "t.rules.csv", text)));

    [Fact]
    public void A_column_that_is_no_path_is_named_by_its_number() =>
        Assert.Equal(
            ["RDSL0172 1:1 The header has no column for 'column 3 of the table'; write it into the first line."],
            Mistakes(RuleParser.ParseRows(Table, "t.rules.csv", "name,order.Weight,fee,note")));

    [Fact]
    public void The_rows_around_a_broken_one_are_read() =>
        Assert.Equal(["raw '1' / raw '2'", "error / raw '3'", "raw '5' / raw '6'"], RuleParser.ParseRows(Small, "t.rules.csv", "a.B,c\n1,2\n>=,3\n3\n,4\n5,6").Rows.Select(Print));

    [Fact]
    public void A_file_of_rows_has_the_limits_of_a_table_and_of_a_file()
    {
        var rows = RuleParser.ParseRows(Small, "t.rules.csv", "a.B,c\n" + string.Concat(Enumerable.Repeat("1,2\n", 100_001)));
        Assert.Equal(["RDSL0182 100002:1 The table has more than 200,000 cells; split it into several."], Mistakes(rows));
        Assert.Equal(100_000, rows.Rows.Count);
        Assert.Equal(
            ["RDSL0181 1:1 The file has more than 4,000,000 characters; split it into several."],
            Mistakes(RuleParser.ParseRows(Small, "t.rules.csv", new string('a', RuleParser.MostCharacters + 1))));
    }

    [Fact]
    public void No_heap_of_cells_makes_the_reader_throw()
    {
        var pieces = Gen.OneOf<string>("a.B", "c", "=> c", ",", ";", "\t", "\"", "\"\"", "\n", "\r", " ", "1", ">= ", "not(", "-", "[", "{", "\0", "\uFEFF", "\uD800");
        pieces.Array[0, 40].Select(parts => "a.B,c\n" + string.Concat(parts)).Check(Holds, iter: 2_000);
        pieces.Array[0, 20].Select(string.Concat).Check(Holds, iter: 2_000);
    }

    private static bool Holds(string text)
    {
        var result = RuleParser.ParseRows(Small, "t.rules.csv", text);
        return result.Diagnostics.All(it => it.Span.Start >= 0 && it.Span.End <= text.Length && it.Span.Length >= 0)
            && result.Rows.All(row => row.Cells.Count == 2 && row.Span.End <= text.Length)
            && result == RuleParser.ParseRows(Small, "t.rules.csv", text);
    }

    private static string[] Mistakes(RowsResult result) =>
        [.. result.Diagnostics.Select(it => $"{it.Descriptor.Id} {it.Span.From.Line}:{it.Span.From.Column} {it.Message}")];

    private static string Print(RowSyntax row) => string.Join(" / ", row.Cells.Select(cell => cell switch
    {
        TestCellSyntax it => ExpressionPrinter.Print(it.Test),
        OutputCellSyntax it => ExpressionPrinter.Print(it.Value),
        AttributeCellSyntax it => it.Value.Text,
        _ => throw new InvalidOperationException($"No way to print {cell.GetType().Name}."),
    }));
}
