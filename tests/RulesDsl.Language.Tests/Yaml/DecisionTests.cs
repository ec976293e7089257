using RulesDsl.Language.Syntax;
using RulesDsl.Language.Tests.Text;

namespace RulesDsl.Language.Tests.Yaml;

public sealed class DecisionTests
{
    [Fact]
    public void A_ruleset_has_everything_that_a_ruleset_can_have()
    {
        var rules = MarkedYaml.Read("""
            ruleset: Discounts
            inputs: { order: Order, now: DateTimeOffset }
            output: Discount
            hit: output order
            complete: true
            let:
              total: 'sum(l in order.Lines : l.Price)'
            rules:
              - rule: gold customer, big order
                tags: [loyalty, gold]
                priority: 5
                description: the best, {of all}
                when: total > 5
                then:
                  Percent: 15
                  Reason: gold customer, {order.Total} in one order
              - rule: value
                tags: a b
                then: 15%
              - rule: stop
                then: stop
            otherwise:
              then: { Percent: 0 }
            """).Only<RulesetSyntax>();

        Assert.Equal(["order: Order", "now: DateTimeOffset"], rules.Inputs.Select(input => $"{input.Name.Text}: {ExpressionPrinter.Print(input.Type)}"));
        Assert.Equal((HitPolicy.OutputOrder, true), (rules.Hit?.Policy, rules.IsComplete));
        Assert.Equal("Discount", ExpressionPrinter.Print(rules.Output));
        Assert.Equal("total = Sum(l in order.Lines, ∅, l.Price)", $"{rules.Lets[0].Name.Text} = {ExpressionPrinter.Print(rules.Lets[0].Value)}");
        Assert.Equal(["gold customer, big order", "value", "stop"], rules.Rules.Select(rule => rule.Name.Text));
        Assert.Equal(["tags: loyalty|gold", "priority: 5", "description: the best, {of all}"], rules.Rules[0].Attributes.Select(Print));
        Assert.Equal("tags: a|b", Print(rules.Rules[1].Attributes[0]));
        Assert.Equal("<total Greater 5>", ExpressionPrinter.Print(rules.Rules[0].When));
        Assert.Equal(
            "Percent = raw '15', Reason = raw 'gold customer, {order.Total} in one order'",
            Print(Assert.IsType<OutputSyntax>(rules.Rules[0].Then).Assignments));
        Assert.Equal("raw '15%'", ExpressionPrinter.Print(Assert.IsType<ValueSyntax>(rules.Rules[1].Then).Value));
        Assert.IsType<StopSyntax>(rules.Rules[2].Then);
        Assert.Equal("Percent = raw '0'", Print(Assert.IsType<OutputSyntax>(rules.Otherwise?.Then).Assignments));
    }

    [Fact]
    public void Tests_say_what_they_are_given_and_what_they_expect()
    {
        var tests = MarkedYaml.Read("""
            ruleset: Discounts
            output: Discount
            rules: []
            tests:
              - test: gold customer
                given: { order: { Total: 1200, Customer: { Tier: Gold, Name: Ada }, Lines: [1, 2] }, now: 2026-05-01T10:00Z }
                expect: { Percent: 15 }
              - test: nothing
                expect: none
              - test: broken
                expect: error
              - test: winner
                expect rule: gold customer, big order
              - test: several
                expect: [{ Percent: 15 }, { Percent: 10 }]
            """).Only<RulesetSyntax>().Tests;

        Assert.Equal(
            "order = {Total: raw '1200', Customer: {Tier: raw 'Gold', Name: raw 'Ada'}, Lines: [raw '1', raw '2']}, now = raw '2026-05-01T10:00Z'",
            Print(tests[0].Given));
        Assert.Equal("Percent = raw '15'", Print(Assert.IsType<ExpectMembersSyntax>(tests[0].Expect).Members));
        Assert.IsType<ExpectNoneSyntax>(tests[1].Expect);
        Assert.IsType<ExpectErrorSyntax>(tests[2].Expect);
        Assert.Equal("gold customer, big order", Assert.IsType<ExpectRuleSyntax>(tests[3].Expect).Rule.Text);
        Assert.Equal("[{Percent: raw '15'}, {Percent: raw '10'}]", ExpressionPrinter.Print(Assert.IsType<ExpectValueSyntax>(tests[4].Expect).Value));
    }

    [Fact]
    public void A_table_has_columns_and_rows()
    {
        var table = MarkedYaml.Read("""
            table: ShippingFee
            inputs: { order: Order }
            output: decimal
            hit: unique
            complete: true
            columns: [name, order.Weight, order.Country, => fee]
            rows:
              - [near, <= 1, "SE, NO", 4.90]
              - [far, 1 <.. 10, 'not("SE", NO)', 24.00]
              - - wherever
                - '> 10'
                - '-'
                - if order.Express then 90 else 60
            """).Only<TableSyntax>();

        Assert.Equal(["name", "order.Weight", "order.Country", "=> fee"], table.Columns.Select(Print));
        Assert.Equal(
            [
                "raw 'near' | LessOrEqual 1 | raw 'SE' | raw 'NO' | raw '4.90'",
                "raw 'far' | ]1 .. 10] | not(\"SE\", raw 'NO') | raw '24.00'",
                "raw 'wherever' | Greater 10 | any | raw 'if order.Express then 90 else 60'",
            ],
            table.Rows.Select(row => string.Join(" | ", row.Cells.Select(Print))));
    }

    [Fact]
    public void A_wrong_word_is_told_the_nearest_one() => MarkedYaml.Check(
        """
        ruleset: A
        output: int
        hit: ⟦frist⟧
        complete: ⟦yes⟧
        rules:
          - rule: a
            ⟦priorty⟧: 5
            ⟦wehn⟧: b
            then: 1
        """,
        "Found 'frist', which is no hit policy; expected 'first', 'unique', 'any', 'priority', 'all', 'output order', 'sum', 'count', 'min', 'max' or 'merge'. Did you mean 'first'?",
        "Found 'yes', which is no answer to 'complete'; expected 'true' or 'false'. Did you mean 'true'?",
        "Found 'priorty', which a rule does not have. Did you mean 'priority'?",
        "Found 'wehn', which a rule does not have. Did you mean 'when'?");

    [Fact]
    public void What_is_missing_is_named() => MarkedYaml.Check(
        """
        ⟦ruleset⟧: A
        rules:
          - ⟦when⟧: a
            then: 1
          - ⟦rule⟧: b
          - ⟦oops⟧
        ---
        ⟦table⟧: B
        output: int
        """,
        "A ruleset has no 'output'; write 'output: decimal' or another type.",
        "A rule has no 'rule'; write 'rule: big order'.",
        "A rule has no 'then'; write 'then:' with what the rule gives.",
        "Found a text for a rule; expected a map such as 'rule: big order' with 'when' and 'then' below it.",
        "A table has no 'columns'; write 'columns: [order.Weight, => fee]'.",
        "A table has no 'rows'; write 'rows:' with a list of cells after each '-' below it, or with the name of a file such as fees.rules.csv.");

    [Fact]
    public void A_declaration_that_cannot_be_used_keeps_its_name()
    {
        var module = MarkedYaml.Parse("ruleset: A\nrules: []\n---\ntable: B\noutput: int\ncolumns: [{}]\nrows: []").Module;

        Assert.Equal(["A", "B"], module.Declarations.OfType<DecisionSyntax>().Select(it => it.Name.Text));
        Assert.IsType<ErrorTypeSyntax>(module.Declarations.OfType<RulesetSyntax>().Single().Output);
    }

    [Fact]
    public void Rows_fit_their_columns() => MarkedYaml.Check(
        """
        table: B
        output: int
        columns: [a, => b]
        rows:
          - [1, 2]
          - ⟦[1]⟧
          - ⟦[1, 2, 3]⟧
          - ⟦1, 2⟧
          - ['>=⟦⟧', 2]
        ---
        table: C
        output: int
        columns: [name, => b]
        rows:
          - [⟦[a]⟧, 2]
        """,
        "Found 1 cell; expected 2, one for each column. A cell that accepts anything is written '-'.",
        "Found 3 cells; expected 2, one for each column. A cell that accepts anything is written '-'.",
        "Found a text for a row; expected a list of cells.",
        "Found the end; expected a value.",
        "Found a list for a cell; expected a text.");

    [Fact]
    public void A_table_may_name_the_file_of_its_rows()
    {
        const string Text = "table: B\noutput: int\ncolumns: [a, => b]\nrows: 'fees.rules.csv'\n";
        var table = MarkedYaml.Read(Text).Only<TableSyntax>();

        Assert.Equal("fees.rules.csv", table.RowsFile?.Path);
        Assert.Equal("'fees.rules.csv'", MarkedYaml.At(Text, table.RowsFile!.Span));
        Assert.Empty(table.Rows);
    }

    [Fact]
    public void A_table_has_a_limit()
    {
        var columns = string.Join(", ", Enumerable.Repeat("a", 1000));
        var rows = string.Concat(Enumerable.Repeat("- []\n", 201));
        var (_, errors) = MarkedYaml.Parse($"table: B\noutput: int\ncolumns: [{columns}]\nrows:\n{rows}");

        Assert.Equal("The table has more than 200,000 cells; split it into several.", Assert.Single(errors).Message);
    }

    private static string Print(AttributeSyntax attribute) => $"{attribute.Name.Text}: {string.Join("|", attribute.Values.Select(value => value.Text))}";

    private static string Print(EquatableArray<AssignmentSyntax> assignments) =>
        string.Join(", ", assignments.Select(assignment => $"{assignment.Name.Text} = {ExpressionPrinter.Print(assignment.Value)}"));

    private static string Print(ColumnSyntax column) => column switch
    {
        OutputColumnSyntax it => $"=> {it.Name.Text}",
        AttributeColumnSyntax it => it.Name.Text,
        ConditionColumnSyntax it => ExpressionPrinter.Print(it.Subject),
        _ => throw new InvalidOperationException(),
    };

    private static string Print(CellSyntax cell) => cell switch
    {
        OutputCellSyntax it => ExpressionPrinter.Print(it.Value),
        AttributeCellSyntax it => ExpressionPrinter.Print(it.Value),
        TestCellSyntax it => ExpressionPrinter.Print(it.Test),
        _ => throw new InvalidOperationException(),
    };
}
