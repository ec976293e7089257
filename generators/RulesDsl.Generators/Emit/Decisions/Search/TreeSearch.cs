using RulesDsl.Generators.Analysis;
using RulesDsl.Generators.Plans;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>The classes of a few values lead to the rules that may match; those are tried one after another.</summary>
internal sealed class TreeSearch : SearchEmitter
{
    private readonly IReadOnlyList<TreeLeaf> _leaves;
    private readonly IReadOnlyList<GroupMatches> _groups;
    private readonly string _cell;
    private readonly string _last;
    private readonly string _groupsOfCells;
    private readonly string _starts;
    private readonly string _rulesOfGroups;

    public TreeSearch(DecisionCode code, IReadOnlyList<RuleCode> rules)
        : base(code, rules)
    {
        _cell = code.Scope.FreeName("cell");
        _last = code.Scope.FreeName("last");
        _groupsOfCells = code.Scope.FreeName("CellGroups");
        _starts = code.Scope.FreeName("GroupStarts");
        _rulesOfGroups = code.Scope.FreeName("GroupRules");
        _leaves = [.. code.Plan.Cells
            .Select((set, cell) => (Rules: InOrder(set), Cell: cell))
            .Where(static pair => pair.Rules.Count > 0)
            .GroupBy(static pair => string.Join(" ", pair.Rules.Select(static rule => rule.Index)))
            .Select(same => new TreeLeaf([.. same.Select(static pair => pair.Cell)], same.First().Rules, code))];
        _groups = [.. _leaves.SelectMany(static leaf => leaf.Groups)];
    }

    protected override bool HasOneGroup => _leaves.All(static leaf => leaf.Groups.Count == 1);

    protected override string Last => _last;

    protected override string StartOfGroup => $"{_starts}[{Group}]";

    protected override string GroupValue => ValueOf(_groups);

    public override bool EmitFirst(SourceWriter writer)
    {
        writer.Open($"switch ({ColumnEmitter.Cell(Code)})");
        foreach (var leaf in _leaves)
            EmitCases(writer, leaf).Indent().WriteLine($"return {leaf.Name}({Arguments});").Outdent();

        writer.Close().WriteLine();
        return true;
    }

    public override void EmitFirstMethods(SourceWriter writer)
    {
        foreach (var leaf in _leaves)
        {
            writer.WriteLine().WriteLine($"// {CSharpText.Comment(ColumnEmitter.Words(Code, leaf.Cells))}");
            writer.Open($"private static {Code.FirstOutput} {leaf.Name}({Parameters})");
            if (leaf.Rules.EmitFirst(writer))
                Code.WriteEnd(writer);
            writer.Close();
            leaf.Rules.EmitFirstMethods(writer);
        }
    }

    public override void EmitFields(SourceWriter writer)
    {
        base.EmitFields(writer);
        writer.WriteLine($"private int {(HasOneGroup ? Start : _last)};");
    }

    // Read-only data of the assembly, which nobody has to set up.
    public override void EmitData(SourceWriter writer)
    {
        base.EmitData(writer);
        if (!HasOneGroup)
            EmitGroupTables(writer);
        var numbers = Rules.Select(static (rule, number) => (rule, number)).ToDictionary(static pair => pair.rule, static pair => pair.number);
        EmitTable(writer, "The rules of all groups", _rulesOfGroups, _groups.SelectMany(static group => group.Rules).Select(rule => numbers[rule]));
    }

    protected override string NumberOf(string place) => $"{_rulesOfGroups}[{(HasOneGroup ? $"{Start} + " : "")}{place}]";

    protected override void EmitBegin(SourceWriter writer)
    {
        if (HasOneGroup)
            return;

        writer.WriteLine($"var {_cell} = {ColumnEmitter.Cell(Code)};");
        writer.WriteLine($"{Group} = {_groupsOfCells}[2 * {_cell}];");
        writer.WriteLine($"{_last} = {_groupsOfCells}[(2 * {_cell}) + 1];");
    }

    protected override void EmitOneGroup(SourceWriter writer, string left)
    {
        writer.Open($"switch ({ColumnEmitter.Cell(Code)})");
        var start = 0;
        foreach (var leaf in _leaves)
        {
            EmitCases(writer, leaf).Indent();
            writer.WriteLine($"{Start} = {start};").WriteLine($"{left} = {leaf.Groups[0].Value};").WriteLine("break;").Outdent();
            start += leaf.Groups[0].Rules.Count;
        }

        writer.Close().WriteLine();
    }

    protected override void EmitGroups(SourceWriter writer)
    {
        foreach (var group in _groups)
            group.Emit(writer);
    }

    private void EmitGroupTables(SourceWriter writer)
    {
        var cells = new (int First, int Last)[Code.Plan.Cells.Count];
        var number = 0;
        foreach (var leaf in _leaves)
        {
            foreach (var cell in leaf.Cells)
                cells[cell] = (number, number + leaf.Groups.Count);
            number += leaf.Groups.Count;
        }

        EmitTable(writer, "For each cell the first of its groups of rules, and the one behind its last", _groupsOfCells, cells.SelectMany(static groups => new[] { groups.First, groups.Last }));
        var starts = new List<int> { 0 };
        foreach (var group in _groups)
            starts.Add(starts[starts.Count - 1] + group.Rules.Count);
        EmitTable(writer, "For each group where its rules start", _starts, starts.Take(_groups.Count));
    }

    private static SourceWriter EmitCases(SourceWriter writer, TreeLeaf leaf)
    {
        foreach (var cell in leaf.Cells)
            writer.WriteLine($"case {cell}:");
        return writer;
    }

    private static void EmitTable(SourceWriter writer, string words, string name, IEnumerable<int> numbers)
    {
        var all = numbers.ToList();
        writer.WriteLine().WriteLine($"// {words}.");
        writer.WriteLine($"private static global::System.ReadOnlySpan<{(all.All(static number => number <= ushort.MaxValue) ? "ushort" : "int")}> {name} =>").WriteLine("[").Indent();
        for (var i = 0; i < all.Count; i += IndexSet.Width)
            writer.WriteLine(string.Join(", ", all.Skip(i).Take(IndexSet.Width)) + ",");
        writer.Outdent().WriteLine("];");
    }

    private IReadOnlyList<RuleCode> InOrder(IndexSet set)
    {
        var taking = new HashSet<RuleCode>(set.Indexes.Select(number => Code.Rules[number]));
        return [.. Rules.Where(taking.Contains)];
    }
}
