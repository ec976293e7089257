using System.Globalization;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Specs.Testing;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>The rows of examples, each to the test that it is.</summary>
internal sealed class ExamplesBinder(
    TestSyntax test, ExamplesSyntax examples, TestSubject subject, TestBinder tests, ExpectationBinder expectations, BindingContext context)
{
    private readonly List<IReadOnlyList<NameSyntax>?> _paths =
        [.. examples.Columns.Select(static column => column is GivenColumnSyntax given ? ExampleCells.Path(given.Path) : null)];

    public IReadOnlyList<TestSpec> Bind()
    {
        // What no column gives is told once, and what one row leaves out in that row.
        var named = new HashSet<string>(_paths.OfType<IReadOnlyList<NameSyntax>>().Select(static path => path[0].Text).Concat(test.Given.Select(static given => given.Name.Text)));
        var isWhole = subject.Inputs.All(input => named.Contains(input.Name));
        return [.. examples.Rows.Select((row, index) => BindRow(row, index, isWhole ? row.Span : test.Name.Span))];
    }

    private TestSpec BindRow(RowSyntax row, int index, SourceSpan missingSpan)
    {
        var given = new GivenTree(test.Given, context);
        var outputs = new List<AssignmentSyntax>();
        RuleNameSyntax? rule = null;
        var name = $"row {(index + 1).ToString(CultureInfo.InvariantCulture)}";
        for (var i = 0; i < row.Cells.Count; i++)
        {
            switch (row.Cells[i], examples.Columns[i])
            {
                case (GivenCellSyntax cell, GivenColumnSyntax) when _paths[i] is { } path:
                    given.Set(path, cell.Value);
                    break;

                case (OutputCellSyntax cell, OutputColumnSyntax column):
                    outputs.Add(new AssignmentSyntax(column.Name, cell.Value, cell.Span));
                    break;

                case (AttributeCellSyntax { Value.Text: "-" }, _):
                    break;

                case (AttributeCellSyntax cell, OutputColumnSyntax):
                    rule = new RuleNameSyntax(cell.Value.Text, cell.Span);
                    break;

                case (AttributeCellSyntax cell, AttributeColumnSyntax):
                    name = cell.Value.Text;
                    break;
            }
        }

        return tests.BindOne($"{test.Name.Text} ({name})", row.Span, given.Assignments, scope => Expect(outputs, rule, row.Span, scope), row.Span, missingSpan);
    }

    private IEnumerable<ExpectationSpec?> Expect(List<AssignmentSyntax> outputs, RuleNameSyntax? rule, SourceSpan span, Scope scope)
    {
        if (rule is not null)
            yield return expectations.BindRule(rule);
        if (outputs.Count == 0)
            yield break;

        if (outputs.Any(static output => ExampleCells.Says(output.Value, "error")))
            yield return new ExpectErrorSpec();
        else if (outputs.FirstOrDefault(static output => ExampleCells.Says(output.Value, "none")) is { } none)
            yield return expectations.BindNone(none.Value.Span);
        else if (outputs.Count == 1 && IsValue)
            yield return expectations.BindResult(outputs[0].Value, scope);
        else
            yield return expectations.BindResult(new ObjectSyntax(outputs.ToEquatableArray(), span), scope);
    }

    // For a result that is one value, the name of the column is only a title.
    private bool IsValue => subject.Result.NotNull is not NamedType { Kind: not NamedKind.Enum };
}
