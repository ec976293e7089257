using CsCheck;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Formatting.Generating;

/// <summary>Rule sets and tables.</summary>
internal static class DecisionGen
{
    private static readonly Gen<CellSyntax> Dash = Gen.Const((CellSyntax)new TestCellSyntax(new AnyTestSyntax(default), default));

    private static readonly Gen<HitPolicySyntax> Hit = Gen.Enum<HitPolicy>().Select(policy => new HitPolicySyntax(policy, default));

    private static readonly Gen<ThenSyntax> Then = Gen.Frequency(
        (1, Gen.Const((ThenSyntax)new StopSyntax(default))),
        (3, Gen.Frequency((5, ExpressionGen.Value), (1, Gen.Const((ExpressionSyntax)new IdentifierSyntax("stop", default)))).Select(value => (ThenSyntax)new ValueSyntax(value, default))),
        (4, ExpressionGen.Members(ExpressionGen.Value, 1).Select(members => (ThenSyntax)new OutputSyntax(members, default))));

    private static readonly Gen<OtherwiseSyntax> Otherwise = Then.Select(then => new OtherwiseSyntax(then, default));

    private static readonly Gen<AttributeSyntax> Attribute = Gen.OneOf(
        Gen.OneOf<string>("tags", "allow").Select(TextGen.Attribute(TextGen.Word).List(1, 3), (name, values) => new AttributeSyntax(new NameSyntax(name, default), values, default)),
        Gen.OneOf<string>("priority", "from", "to", "enabled", "id", "description").Select(TextGen.Attribute(TextGen.Text).List(1, 2), (name, values) => new AttributeSyntax(new NameSyntax(name, default), values, default)));

    private static readonly Gen<EquatableArray<AttributeSyntax>> Attributes =
        Attribute.Array[0, 3].Select(attributes => attributes.DistinctBy(attribute => attribute.Name.Text).List());

    private static readonly Gen<RuleSyntax> Rule = Gen.Select(TextGen.RuleName, Attributes, UnaryTestGen.Condition.Maybe(), Then, (name, attributes, when, then) =>
        new RuleSyntax(name, attributes, when, then, default));

    public static readonly Gen<EquatableArray<ParameterSyntax>> Inputs = TextGen.Names(3).Select(TypeGen.Type.Array[3], (names, types) =>
        names.Select((name, i) => new ParameterSyntax(new NameSyntax(name, default), types[i], default)).List());

    private static readonly Gen<EquatableArray<LetSyntax>> Lets = TextGen.Names(2).Select(ExpressionGen.Expression.Array[2], (names, values) =>
        names.Select((name, i) => new LetSyntax(new NameSyntax(name, default), values[i], default)).List());

    private static readonly Gen<(HitPolicySyntax? Hit, bool IsComplete, EquatableArray<LetSyntax> Lets, OtherwiseSyntax? Otherwise, EquatableArray<TestSyntax> Tests)> Parts =
        Gen.Select(Hit.Maybe(), Gen.Bool, Lets, Otherwise.Maybe(), TestGen.Test.List(0, 2), (hit, isComplete, lets, otherwise, tests) => (hit, isComplete, lets, otherwise, tests));

    private static readonly Gen<(NameSyntax Name, EquatableArray<ParameterSyntax> Inputs, TypeSyntax Output)> Head =
        Gen.Select(TextGen.NameSyntax, Inputs, TypeGen.Type, (name, inputs, output) => (name, inputs, output));

    public static readonly Gen<DeclarationSyntax> Ruleset = Gen.Select(Head, Parts, Rule.List(0, 3), (head, parts, rules) => (DeclarationSyntax)new RulesetSyntax(
        head.Name, head.Inputs, head.Output, parts.Hit, parts.IsComplete, parts.Lets, rules, parts.Otherwise, parts.Tests, default));

    private static readonly Gen<ColumnSyntax> Column = Gen.Frequency(
        (3, Gen.OneOf(ExpressionGen.Of(1), Gen.OneOf<string>("name", "tags").Select(name => (ExpressionSyntax)new IdentifierSyntax(name, default))).Select(subject => (ColumnSyntax)new ConditionColumnSyntax(subject, default))),
        (2, TextGen.NameSyntax.Select(name => (ColumnSyntax)new OutputColumnSyntax(name, default))),
        (1, Gen.OneOf<string>("name", "priority", "tags").Select(name => (ColumnSyntax)new AttributeColumnSyntax(new NameSyntax(name, default), default))));

    private static readonly Gen<(EquatableArray<ColumnSyntax> Columns, EquatableArray<RowSyntax> Rows, RowsFileSyntax? File)> Grid = Column.List(1, 4).SelectMany(columns => Gen.Frequency(
        (5, Row(columns).List(0, 4).Select(rows => (columns, rows, (RowsFileSyntax?)null))),
        (1, TextGen.Text.Where(path => path.Length > 0).Select(path => (columns, default(EquatableArray<RowSyntax>), (RowsFileSyntax?)new RowsFileSyntax(path, default))))));

    public static readonly Gen<DeclarationSyntax> Table = Gen.Select(Head, Parts, Grid, (head, parts, grid) =>
        (DeclarationSyntax)new TableSyntax(
            head.Name, head.Inputs, head.Output, parts.Hit, parts.IsComplete, parts.Lets, grid.Columns, grid.Rows, grid.File, parts.Otherwise, parts.Tests, default));

    /// <summary>A row with a cell for each column.</summary>
    public static Gen<RowSyntax> Row(EquatableArray<ColumnSyntax> columns, bool isExample = false) => Cells(columns, isExample).Select(cells => new RowSyntax(cells, default));

    private static Gen<EquatableArray<CellSyntax>> Cells(EquatableArray<ColumnSyntax> columns, bool isExample) => columns.Aggregate(
        Gen.Const(Array.Empty<CellSyntax>()), (row, column) => row.Select(Gen.Int[0, 5].SelectMany(dice => Cell(column, isExample, isDash: dice == 0)), (cells, cell) => cells.Append(cell).ToArray())).Select(cells => cells.List());

    private static Gen<CellSyntax> Cell(ColumnSyntax column, bool isExample, bool isDash) => column switch
    {
        ConditionColumnSyntax => UnaryTestGen.Test.Select(test => (CellSyntax)new TestCellSyntax(test, default)),
        OutputColumnSyntax { Name.Text: "rule" } when isExample => TextGen.Attribute(TextGen.Text).Select(value => (CellSyntax)new AttributeCellSyntax(value, default)),
        OutputColumnSyntax or GivenColumnSyntax when isDash => Dash,
        OutputColumnSyntax when isExample => ExpressionGen.TestValue.Select(value => (CellSyntax)new OutputCellSyntax(value, default)),
        OutputColumnSyntax => ExpressionGen.Value.Select(value => (CellSyntax)new OutputCellSyntax(value, default)),
        AttributeColumnSyntax => TextGen.Attribute(TextGen.Text).Select(value => (CellSyntax)new AttributeCellSyntax(value, default)),
        GivenColumnSyntax => ExpressionGen.TestValue.Select(value => (CellSyntax)new GivenCellSyntax(value, default)),
        _ => throw new InvalidOperationException($"{column.GetType().Name} has no cells."),
    };
}
