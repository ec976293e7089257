using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Values;

/// <summary>
/// The types that are wanted where values stand, as far as the module itself says them: in the output of a decision, in the facts
/// that it declares, in the inputs of its tests and as the subjects of its unary tests.
/// </summary>
internal sealed class DeclaredValues
{
    private readonly Dictionary<SyntaxNode, bool> _wanted = new(SameNode.Comparer);
    private readonly Dictionary<SyntaxNode, bool> _texts = new(SameNode.Comparer);
    private readonly DeclaredTypes _types;
    private EquatableArray<ParameterSyntax> _inputs;

    private DeclaredValues(ModuleSyntax module)
    {
        _types = new DeclaredTypes(module);
        foreach (var declaration in module.Declarations)
        {
            _inputs = declaration switch
            {
                DecisionSyntax decision => decision.Inputs,
                FunctionSyntax function => function.Parameters,
                _ => default,
            };
            switch (declaration)
            {
                case RulesetSyntax ruleset:
                    AddDecision(ruleset);
                    foreach (var rule in ruleset.Rules)
                    {
                        AddThen(rule.Then, ruleset.Output);
                        AddCondition(rule.When);
                    }

                    break;

                case TableSyntax table:
                    AddDecision(table);
                    AddRows(table.Columns, table.Rows, table.Output);
                    break;

                case FunctionSyntax function:
                    AddTests(function.Tests, function.Output);
                    break;

                case ParamSyntax param:
                    Add(param.Default, param.Type);
                    break;
            }
        }
    }

    public static DeclaredValues Of(ModuleSyntax module) => new(module);

    /// <summary>Whether a text is wanted where a value stands; null where the module does not say.</summary>
    public bool? WantText(ExpressionSyntax value) => _wanted.TryGetValue(value, out var isText) ? isText : null;

    /// <summary>Whether the expression of a sole hole is a text; null where the module does not say.</summary>
    public bool? IsText(ExpressionSyntax hole) => _texts.TryGetValue(hole, out var isText) ? isText : null;

    private void AddDecision(DecisionSyntax decision)
    {
        if (decision.Otherwise is { } otherwise)
            AddThen(otherwise.Then, decision.Output);

        AddTests(decision.Tests, decision.Output);
    }

    private void AddThen(ThenSyntax then, TypeSyntax output)
    {
        if (then is ValueSyntax value)
            Add(value.Value, output);
        else if (then is OutputSyntax members)
            AddMembers(members.Assignments, output);
    }

    private void AddTests(EquatableArray<TestSyntax> tests, TypeSyntax output)
    {
        foreach (var test in tests)
        {
            foreach (var given in test.Given)
                Add(given.Value, _types.OfValue(new IdentifierSyntax(given.Name.Text, given.Name.Span), _inputs));

            if (test.Expect is ExpectMembersSyntax members)
                AddMembers(members.Members, output);
            else if (test.Expect is ExpectValueSyntax value)
                AddExpected(value.Value, output);

            if (test.Examples is { } examples)
                AddRows(examples.Columns, examples.Rows, output);
        }
    }

    private void AddRows(EquatableArray<ColumnSyntax> columns, EquatableArray<RowSyntax> rows, TypeSyntax output)
    {
        var types = columns.Select(column => column switch
        {
            ConditionColumnSyntax condition => _types.OfValue(condition.Subject, _inputs),
            GivenColumnSyntax given => _types.OfValue(given.Path, _inputs),
            OutputColumnSyntax member => _types.HasMembers(output) ? _types.OfMember(output, member.Name.Text) : output,
            _ => null,
        }).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                if (row.Cells[i] is TestCellSyntax test)
                    AddTest(test.Test, types[i]);
                else if (row.Cells[i] is OutputCellSyntax result)
                    Add(result.Value, types[i]);
                else if (row.Cells[i] is GivenCellSyntax given)
                    Add(given.Value, types[i]);
            }
        }
    }

    private void AddCondition(ExpressionSyntax? condition)
    {
        if (condition is ConditionTestSyntax test)
            AddTest(test.Test, _types.OfValue(test.Subject, _inputs));
        else if (condition is LogicalSyntax logical)
        {
            foreach (var operand in logical.Operands)
                AddCondition(operand);
        }
        else if (condition is NotSyntax not)
            AddCondition(not.Operand);
    }

    private void AddTest(UnaryTestSyntax test, TypeSyntax? subject)
    {
        switch (test)
        {
            case ValueTestSyntax { Value: ListSyntax list }:
                foreach (var item in list.Items)
                    Add(item, subject);

                break;
            case ValueTestSyntax value:
                Add(value.Value, subject);
                break;
            case NotTestSyntax not:
                foreach (var inner in not.Tests)
                    AddTest(inner, subject);

                break;
            case AlternativesTestSyntax alternatives:
                foreach (var inner in alternatives.Tests)
                    AddTest(inner, subject);

                break;
        }
    }

    // A set with several results is expected to give a list of outputs.
    private void AddExpected(ExpressionSyntax value, TypeSyntax output)
    {
        if (value is ParenthesizedSyntax parenthesized)
            AddExpected(parenthesized.Inner, output);
        else
            Add(value, value is ListSyntax && output is not ListTypeSyntax ? new ListTypeSyntax(output, output.Span) : output);
    }

    private void AddMembers(EquatableArray<AssignmentSyntax> members, TypeSyntax? type)
    {
        foreach (var member in members)
            Add(member.Value, type is null ? null : DeclaredTypes.OfEntry(type) ?? _types.OfMember(type, member.Name.Text));
    }

    private void Add(ExpressionSyntax value, TypeSyntax? type)
    {
        if (value is ParenthesizedSyntax parenthesized)
            Add(parenthesized.Inner, type);

        if (value is RawValueSyntax raw && raw.Template.SoleHole() is { } hole)
        {
            Add(hole, type);
            if (_types.OfValue(hole, _inputs) is { } holeType)
                _texts[hole] = DeclaredTypes.IsText(holeType);
        }

        if (value is ListSyntax list)
        {
            foreach (var item in list.Items)
                Add(item, type is null ? null : DeclaredTypes.OfElement(type));
        }
        else if (value is ObjectSyntax members)
            AddMembers(members.Members, type);
        else if (type is not null)
            _wanted[value] = DeclaredTypes.IsText(type);
        else if (_types.OfValue(value, _inputs) is { } own && !DeclaredTypes.IsText(own))
            _wanted[value] = false; // What is no text stands where none is wanted.
    }
}
