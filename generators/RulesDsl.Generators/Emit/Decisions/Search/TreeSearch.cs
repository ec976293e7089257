using RulesDsl.Generators.Analysis;
using RulesDsl.Generators.Plans;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>The classes of a few values lead to the rules that may match; those are tried one after another.</summary>
internal sealed class TreeSearch : SearchEmitter
{
    private readonly IReadOnlyList<(IReadOnlyList<int> Cells, RuleSequence Rules, string Name)> _leaves;
    private readonly string _cell;

    public TreeSearch(DecisionCode code, IReadOnlyList<RuleCode> rules)
        : base(code, rules)
    {
        _cell = code.Scope.FreeName("cell");
        _leaves = [.. code.Plan.Cells
            .Select((set, cell) => (Rules: InOrder(set), Cell: cell))
            .Where(static pair => pair.Rules.Count > 0)
            .GroupBy(static pair => string.Join(" ", pair.Rules.Select(static rule => rule.Index)))
            .Select(same => Leaf([.. same.Select(static pair => pair.Cell)], same.First().Rules))];
    }

    public override bool EmitFirst(SourceWriter writer)
    {
        writer.Open($"switch ({ColumnEmitter.Cell(Code)})");
        foreach (var (cells, _, name) in _leaves)
            EmitCases(writer, cells, 0).Indent().WriteLine($"return {name}({Arguments});").Outdent();
        writer.Close().WriteLine();
        return true;
    }

    public override void EmitFirstMethods(SourceWriter writer)
    {
        foreach (var (cells, rules, name) in _leaves)
        {
            writer.WriteLine().WriteLine($"// {CSharpText.Comment(ColumnEmitter.Words(Code, cells))}");
            writer.Open($"private static {Code.FirstOutput} {name}({Parameters})");
            if (rules.EmitFirst(writer))
                Code.WriteEnd(writer);
            writer.Close();
            rules.EmitFirstMethods(writer);
        }
    }

    // 0 until it is known: nothing is read before a match is asked for.
    public override void EmitFields(SourceWriter writer) => writer.WriteLine($"private int {_cell};");

    public override void EmitMoveNext(SourceWriter writer, string next)
    {
        writer.Open($"if ({next} < {End})");
        writer.WriteLine($"if ({_cell} == 0)").Indent().WriteLine($"{_cell} = 1 + {ColumnEmitter.Cell(Code)};").Outdent();
        writer.Open($"switch ({_cell})");
        foreach (var (cells, _, name) in _leaves)
        {
            EmitCases(writer, cells, 1).Indent();
            writer.WriteLine($"if (MoveIn{name}())").Indent().WriteLine("return true;").Outdent().WriteLine("break;").Outdent();
        }

        writer.Close().WriteLine();
        writer.WriteLine($"{next} = global::System.Math.Max({next}, {End});").Close().WriteLine();
    }

    public override void EmitMoveNextMethods(SourceWriter writer, string next)
    {
        foreach (var (_, rules, _) in _leaves)
            rules.EmitMoves(writer, next);
    }

    private static SourceWriter EmitCases(SourceWriter writer, IReadOnlyList<int> cells, int first)
    {
        foreach (var cell in cells)
            writer.WriteLine($"case {cell + first}:");
        return writer;
    }

    private (IReadOnlyList<int> Cells, RuleSequence Rules, string Name) Leaf(IReadOnlyList<int> cells, IReadOnlyList<RuleCode> rules)
    {
        var name = Code.Scope.FreeName($"Cell{cells[0] + 1}");
        return (cells, new RuleSequence(Code, rules, $"{name}Try", $"MoveIn{name}"), name);
    }

    private IReadOnlyList<RuleCode> InOrder(IndexSet set)
    {
        var taking = new HashSet<RuleCode>(set.Indexes.Select(number => Code.Rules[number]));
        return [.. Rules.Where(taking.Contains)];
    }
}
