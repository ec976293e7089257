using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Yaml;

public sealed class ExamplesTests
{
    [Fact]
    public void A_test_may_be_a_table_of_examples()
    {
        const string Text = """
            ruleset: R
            inputs: { order: Order }
            output: decimal
            rules: [{ rule: a, then: 1 }]
            tests:
              - test: fees
                given: { now: 2026-05-01T10:00Z }
                columns: [name, order.Weight, order.Lines, "@name", => fee, => rule]
                rows:
                  - [a, 0.5, [{ Price: 5 }, {}], null, 4.90, row 1]
                  - [none, 100, '-', x, none, '-']
            """;
        var test = Assert.Single(MarkedYaml.Read(Text).Only<RulesetSyntax>().Tests);

        Assert.Null(test.Expect);
        Assert.Equal(["name", "order.Weight", "order.Lines", "name?", "=> fee", "=> rule"], test.Examples!.Columns.Select(Tests.Text.ExamplesTests.Print));
        Assert.Equal(
            [
                "'a' / raw '0.5' / [{Price: raw '5'}, {}] / raw 'null' / => raw '4.90' / 'row 1'",
                "'none' / raw '100' / any / raw 'x' / => raw 'none' / '-'",
            ],
            test.Examples.Rows.Select(row => string.Join(" / ", row.Cells.Select(Tests.Text.ExamplesTests.Print))));
        Assert.Equal("order.Weight", MarkedYaml.At(Text, test.Examples.Columns[1].Span));
        Assert.Equal("[none, 100, '-', x, none, '-']", MarkedYaml.At(Text, test.Examples.Rows[1].Span));
        Assert.StartsWith("columns: [name", MarkedYaml.At(Text, test.Examples.Span), StringComparison.Ordinal);
        Assert.EndsWith("none, '-']", MarkedYaml.At(Text, test.Examples.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_in_examples_name_the_mend() => MarkedYaml.Check(
        """
        ruleset: R
        output: decimal
        rules: []
        tests:
          - { test: a, ⟦columns: [a.B]⟧, rows: [[1]] }
          - { test: b, ⟦columns: [a.B, => c]⟧, rows: [] }
          - { ⟦test⟧: c, columns: [a.B, => c] }
          - { ⟦test⟧: d, rows: [[1]] }
          - { test: e, columns: [a, ⟦a⟧, => c], rows: [⟦[1]⟧] }
          - { test: f, columns: [⟦a + 1⟧, => c], rows: [[1, 2]] }
          - { test: g, columns: [a, => c], rows: [[1, 2]], ⟦expect⟧: 5, ⟦expect rule⟧: x }
          - { test: h, columns: ⟦5⟧, rows: [[1, 2]] }
          - { test: j, columns: ⟦[]⟧, rows: [[1, 2]] }
          - { test: i, columns: [a, => c ⟦d⟧], rows: ⟦fees.csv⟧ }
        """,
        "The table of examples has no output; write a column such as '=> fee', or '=> rule' for the rule that wins.",
        "The table of examples has no rows; write an example on each line below its columns.",
        "A test has no 'rows'; write 'rows:' with the cells of an example after each '-' below it.",
        "A test has no 'columns'; write 'columns: [order.Weight, => fee]'.",
        "There is already a column 'a' at line 9, column 26; keep one of them.",
        "Found 1 cell; expected 3, one for each column. A cell that accepts anything is written '-'.",
        "Found a column that is no path; the examples of a test give inputs and their members, as in 'order.Weight'.",
        "Found an expectation beside rows of examples; a test has one or the other; an example expects what its '=>' columns say.",
        "Found an expectation beside rows of examples; a test has one or the other; an example expects what its '=>' columns say.",
        "Found a text for 'columns'; expected a list of columns.",
        "Found an empty list for 'columns'; expected at least one column.",
        "Found 'd'; expected the end. A name is one word: 'cD'.",
        "Found a text for 'rows'; expected a list of rows, each a list of cells.");
}
