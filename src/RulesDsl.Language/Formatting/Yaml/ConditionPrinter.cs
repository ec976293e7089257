using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary>
/// A condition: an expression where it is short, else a tree of <c>all</c>, <c>any</c>, <c>none</c> and <c>not</c>; paths with their
/// unary tests stay the map that they were.
/// </summary>
internal static class ConditionPrinter
{
    private static readonly string[] Words = ["all", "any", "none", "not"];

    public static Layout Print(ExpressionSyntax condition, YamlPrinting printing)
    {
        if (TryPrintMap(condition, printing) is { } map)
            return map;

        return Bare(condition) switch
        {
            LogicalSyntax logical when IsTree(condition, printing) => new MapLayout([PrintGroup(Word(logical), logical, printing)], IsBlock: true),
            NotSyntax not when HasTests(not, printing) => new MapLayout([PrintNot(not, printing)]),
            _ => new ScalarLayout(printing.Expressions.Print(condition)),
        };
    }

    /// <summary><c>{ order.Country: SE, any: […] }</c>: unary tests of several paths, and groups among them.</summary>
    private static MapLayout? TryPrintMap(ExpressionSyntax condition, YamlPrinting printing)
    {
        var operands = Bare(condition) is LogicalSyntax { Operator: LogicalOperator.And } all ? all.Operands : new([condition]);
        if (!operands.Any(operand => Bare(operand) is ConditionTestSyntax))
            return null;

        var fields = operands.Select(operand => TryPrintField(operand, printing)).OfType<FieldLayout>().ToList();
        return fields.Count == operands.Count && fields.Select(field => field.Key).Distinct().Count() == fields.Count
            ? new MapLayout(fields, condition.IsOnSeveralLines())
            : null;
    }

    private static FieldLayout? TryPrintField(ExpressionSyntax operand, YamlPrinting printing) => Bare(operand) switch
    {
        ConditionTestSyntax test when PrintPath(test.Subject, printing) is { } path => new FieldLayout(path, CellPrinter.Print(test.Test, printing), operand),
        LogicalSyntax { Operator: LogicalOperator.Or } any => PrintGroup("any", any, printing),
        NotSyntax not when HasTests(not, printing) => PrintNot(not, printing),
        _ => null,
    };

    // A key ends at the end of its line, and YAML looks no further for its colon than this.
    private static string? PrintPath(ExpressionSyntax subject, YamlPrinting printing)
    {
        var path = NamePrinter.GuardWhole(printing.Expressions.Print(subject), Words);
        return path.Length <= LineWriter.Width && path.IndexOf('\n') < 0 ? path : null;
    }

    private static FieldLayout PrintNot(NotSyntax not, YamlPrinting printing) => Bare(not.Operand) is LogicalSyntax { Operator: LogicalOperator.Or } none
        ? PrintGroup("none", none, printing) with { Unit = not }
        : new FieldLayout("not", Print(not.Operand, printing), not);

    private static FieldLayout PrintGroup(string word, LogicalSyntax group, YamlPrinting printing) =>
        new(word, new ListLayout([.. group.Operands.Select(operand => new ItemLayout(Print(operand, printing), operand))], group.Operands.AreOnSeveralLines() || IsLong(group, printing)), group);

    private static bool IsTree(ExpressionSyntax condition, YamlPrinting printing) =>
        condition.IsOnSeveralLines() || HasTests(condition, printing) || printing.Lines.Comments.HasAnyInside(condition)
        || IsLong(condition, printing);

    private static bool IsLong(ExpressionSyntax condition, YamlPrinting printing) => printing.Expressions.Print(condition).Length > LineWriter.Width - 20;

    private static bool HasTests(ExpressionSyntax condition, YamlPrinting printing) => Bare(condition) switch
    {
        ConditionTestSyntax test => PrintPath(test.Subject, printing) is not null,
        NotSyntax not => HasTests(not.Operand, printing),
        LogicalSyntax logical => logical.Operands.Any(operand => HasTests(operand, printing)),
        _ => false,
    };

    private static string Word(LogicalSyntax logical) => logical.Operator == LogicalOperator.And ? "all" : "any";

    private static ExpressionSyntax Bare(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedSyntax parenthesized => Bare(parenthesized.Inner),
        LogicalSyntax { Operands.Count: 1 } single => Bare(single.Operands[0]),
        _ => condition,
    };
}
