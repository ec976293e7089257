using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Decisions;

/// <summary>The rows of a table, each to the rule that it is.</summary>
internal sealed class TableBinder
{
    private readonly TableSyntax _table;
    private readonly RuleBinder _rules;
    private readonly DecisionFrame _frame;
    private readonly BindingContext _context;
    private readonly bool _givesValue;

    // A subject is bound once: what is wrong with it is wrong in no row.
    private readonly List<BoundExpression?> _subjects;
    private readonly IReadOnlyList<OutputColumnSyntax> _outputs;

    private TableBinder(TableSyntax table, RuleBinder rules, DecisionFrame frame, BindingContext context)
    {
        _table = table;
        _rules = rules;
        _frame = frame;
        _context = context;
        _subjects = [.. table.Columns.Select(column => column is ConditionColumnSyntax condition ? BindSubject(condition.Subject) : null)];
        var outputs = table.Columns.OfType<OutputColumnSyntax>().ToList();
        _outputs = outputs.Count == 0 ? [] : rules.Outputs.CheckColumns(outputs, outputs[0].Span.Through(outputs[outputs.Count - 1].Span));
        _givesValue = rules.Outputs.IsValue && outputs.Count == 1;
    }

    public static EquatableArray<RuleSpec> Bind(TableSyntax table, string? rowsFile, RuleBinder rules, DecisionFrame frame, BindingContext context)
    {
        // What is wrong with a column has been reported, and it may be the output that is missing.
        if (table.Columns.Any(static column => column is ConditionColumnSyntax { Subject: ErrorSyntax }))
        {
            context.MeetError();
            return default;
        }

        if (table.Columns.Count > 0 && !table.Columns.Any(static column => column is OutputColumnSyntax))
        {
            context.Report(DecisionDiagnostics.NoOutputColumn(table.Columns[0].Span.Through(table.Columns[table.Columns.Count - 1].Span)));
            return default;
        }

        var binder = new TableBinder(table, rules, frame, context);
        foreach (var column in table.Columns.OfType<AttributeColumnSyntax>().Where(static column => column.Name.Text == "priority"))
            rules.Attributes.CheckPriority(column.Span);
        return context.InRows(rowsFile, [.. table.Columns.Select(static column => column.Span)], () => table.Rows.Select(binder.BindRow).ToEquatableArray());
    }

    private BoundExpression BindSubject(ExpressionSyntax subject)
    {
        if (subject is not IdentifierSyntax { Name: var name } || _frame.Expressions.IsKnown(name, _frame.Scope))
            return _frame.Expressions.Bind(subject, _frame.Scope);

        if (_rules.Outputs.CanSet(name))
        {
            _rules.Outputs.Mean(name);
            _context.Report(BindingDiagnostics.OutputColumn(subject.Span, name));
        }
        else if (name is "from" or "to" or "enabled" or "id" or "description" or "allow")
        {
            _context.Report(BindingDiagnostics.AttributeColumn(subject.Span, name));
        }
        else
        {
            return _frame.Expressions.Bind(subject, _frame.Scope);
        }

        return new BoundError(ErrorType.Instance, subject.Span);
    }

    private RuleSpec BindRow(RowSyntax row, int index)
    {
        var tests = new List<BoundExpression>();
        var assignments = new List<AssignmentSyntax>();
        var attributes = new List<AttributeSyntax>();
        var name = $"row {index + 1}";
        var scope = _frame.Scope;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            switch (row.Cells[i], _table.Columns[i])
            {
                case (TestCellSyntax { Test: not AnyTestSyntax } cell, ConditionColumnSyntax):
                    var test = _frame.Expressions.BindUnaryTest(_subjects[i]!, cell.Test, scope) with { Span = cell.Span };
                    tests.Add(test);
                    scope = scope.Where(test);
                    break;
                case (OutputCellSyntax cell, OutputColumnSyntax column) when _outputs.Contains(column):
                    assignments.Add(new AssignmentSyntax(column.Name with { Span = cell.Span }, cell.Value, cell.Span));
                    break;
                case (AttributeCellSyntax { Value.Text: "-" }, AttributeColumnSyntax):
                    break;
                case (AttributeCellSyntax cell, AttributeColumnSyntax { Name.Text: "name" }):
                    name = cell.Value.Text;
                    break;
                case (AttributeCellSyntax cell, AttributeColumnSyntax column):
                    attributes.Add(new AttributeSyntax(column.Name, new([cell.Value]), cell.Span));
                    break;
            }
        }

        _rules.CheckName(name, row.Span);
        var output = _givesValue ? BindValue(row, assignments, scope) : _rules.Outputs.BindMembers(assignments, scope, row.Span);
        _rules.CheckCount(output);
        return new RuleSpec(name, row.Span.From.Line, AttributeBinder.Bind(attributes, _context), null, All(tests), output) { Tests = tests.ToEquatableArray() };
    }

    private OutputSpec BindValue(RowSyntax row, List<AssignmentSyntax> assignments, Scope scope)
    {
        if (assignments.Count == 1)
            return _rules.Outputs.BindValue(assignments[0].Value, scope);

        _context.Report(DecisionDiagnostics.RowWithoutValue(row.Span, _table.Name.Text));
        return OutputBinder.Nothing;
    }

    private static BoundExpression? All(List<BoundExpression> tests) => tests.Count switch
    {
        0 => null,
        1 => tests[0],
        _ => new BoundLogical(LogicalOperator.And, tests.ToEquatableArray(), SimpleType.Bool, tests[0].Span.Through(tests[tests.Count - 1].Span)),
    };
}
