using RulesDsl.Generators.Analysis;
using RulesDsl.Generators.Plans;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Each value has the set of the rules that may match it, a bit for each; the rules in all of these sets are tried.</summary>
internal sealed class BitSetSearch : SearchEmitter
{
    private readonly IReadOnlyList<(Column Column, string Table, string Start)> _columns;
    private readonly IReadOnlyList<IReadOnlyList<RuleCode>> _groups;
    private readonly int _words;
    private readonly string _prefix;
    private readonly string _word;
    private readonly string _left;
    private readonly string _rule;

    public BitSetSearch(DecisionCode code, IReadOnlyList<RuleCode> rules)
        : base(code, rules)
    {
        _words = IndexSet.WordsFor(rules.Count);
        _groups = [.. DecisionCode.Groups(rules)];
        (_word, _left, _rule) = (code.Scope.FreeName("word"), code.Scope.FreeName("left"), code.Scope.FreeName("rule"));
        _prefix = code.Scope.FreeName(rules == code.Rules ? "Rule" : "RuleByPriority");
        _columns = [.. code.Plan.Columns.Select(column =>
            (column, code.Scope.FreeName(ColumnEmitter.Stem(column) + "Rules"), code.Scope.FreeName(ColumnEmitter.LocalOf(column))))];
    }

    // The position of the enumerator: 0 before it has begun, 1 on the way.
    public override int End => 2;

    public override bool EmitFirst(SourceWriter writer)
    {
        foreach (var (column, _, start) in _columns)
            writer.WriteLine($"var {start} = {ColumnEmitter.Class(Code, column)} * {_words};");
        writer.Open($"for (var {_word} = 0; {_word} < {_words}; {_word}++)");
        writer.Open($"for (var {_left} = {Joined()}; {_left} != 0; {_left} &= {_left} - 1)");
        var arguments = string.Concat(Code.Locals.Select(static local => local.Argument + ", "));
        writer.WriteLine($"if (Try{_prefix}(({_word} * {IndexSet.Width}) + global::System.Numerics.BitOperations.TrailingZeroCount({_left}), {arguments}out var {Code.Result}))").Indent();
        writer.WriteLine($"return {Code.Result};").Outdent();
        writer.Close().Close().WriteLine();
        return true;
    }

    public override void EmitFirstMethods(SourceWriter writer)
    {
        var parameters = $"int {_rule}, {string.Concat(Code.Locals.Select(static local => local.Parameter + ", "))}out {Code.FirstOutput} {Code.Result}";
        var arguments = $"{_rule}, {string.Concat(Code.Locals.Select(static local => local.Argument + ", "))}out {Code.Result}";
        EmitGroups(
            writer, "private static bool Try", parameters, arguments,
            rule => $"if ({(rule.HasCondition ? rule.When : "true")})\n{{\n    {Code.Result} = {(rule.Spec.Then is null ? "null" : rule.Then)};\n    return true;\n}}\n\nbreak;",
            $"{Code.Result} = default!;\nreturn false;");
    }

    public override void EmitFields(SourceWriter writer)
    {
        writer.WriteLine($"private int {_word};").WriteLine($"private ulong {_left};");
        foreach (var (_, _, start) in _columns)
            writer.WriteLine($"private int {start};");
    }

    public override void EmitMoveNext(SourceWriter writer, string next)
    {
        writer.Open($"if ({next} == 0)");
        writer.WriteLine($"{next} = 1;");
        foreach (var (column, _, start) in _columns)
            writer.WriteLine($"{start} = {ColumnEmitter.Class(Code, column)} * {_words};");
        writer.WriteLine($"{_left} = {Joined()};").Close().WriteLine();
        writer.Open($"while ({next} == 1)");
        writer.Open($"if ({_left} == 0)");
        writer.WriteLine($"if (++{_word} < {_words})").Indent().WriteLine($"{_left} = {Joined()};").Outdent();
        writer.WriteLine("else").Indent().WriteLine($"{next} = {End};").Outdent();
        writer.WriteLine("continue;").Close().WriteLine();
        writer.WriteLine($"var {_rule} = ({_word} * {IndexSet.Width}) + global::System.Numerics.BitOperations.TrailingZeroCount({_left});");
        writer.WriteLine($"{_left} &= {_left} - 1;");
        writer.WriteLine($"if (MoveTo{_prefix}({_rule}))").Indent().WriteLine("return true;").Outdent();
        writer.Close().WriteLine();
    }

    public override void EmitMoveNextMethods(SourceWriter writer, string next) =>
        EmitGroups(writer, "private bool MoveTo", $"int {_rule}", _rule, static rule => $"return {rule.IsTaken} && {rule.Give};", "return false;");

    // Read-only data of the assembly, which nobody has to set up.
    public override void EmitData(SourceWriter writer)
    {
        foreach (var (column, table, _) in _columns)
        {
            writer.WriteLine().WriteLine($"// {CSharpText.Comment(column.Subject.Words)}: the rules that may match, for each class of its values.");
            writer.WriteLine($"private static global::System.ReadOnlySpan<ulong> {table} =>").WriteLine("[").Indent();
            foreach (var set in column.Classes)
                writer.WriteLine(string.Join(", ", InOrder(set).Words.Select(static word => $"0x{word:X}")) + ",");
            writer.Outdent().WriteLine("];");
        }
    }

    private string Joined() => _columns.Count == 0
        ? $"{ColumnEmitter.All(Rules.Count, _words, _word)}"
        : string.Join(" & ", _columns.Select(column => $"{column.Table}[{column.Start} + {_word}]"));

    private void EmitGroups(SourceWriter writer, string head, string parameters, string arguments, Func<RuleCode, string> body, string end)
    {
        writer.WriteLine();
        if (_groups.Count > 1)
        {
            writer.Open($"{head}{_prefix}({parameters})").Open($"switch ({_rule} / {DecisionCode.RulesPerMethod})");
            for (var i = 0; i < _groups.Count; i++)
                writer.WriteLine($"case {i}:").Indent().WriteLine($"return {head.Substring(head.LastIndexOf(' ') + 1)}{_prefix}{i + 1}({arguments});").Outdent();
            writer.Close().WriteLine().WriteLine(end).Close();
        }

        for (var i = 0; i < _groups.Count; i++)
        {
            if (_groups.Count > 1)
                writer.WriteLine();
            writer.Open($"{head}{_prefix}{(_groups.Count > 1 ? i + 1 : "")}({parameters})").Open($"switch ({_rule})");
            for (var j = 0; j < _groups[i].Count; j++)
            {
                writer.WriteLine($"case {(i * DecisionCode.RulesPerMethod) + j}: // {CSharpText.Comment(_groups[i][j].Spec.Name)}").Indent();
                writer.WriteLine(body(_groups[i][j])).Outdent();
            }

            writer.Close().WriteLine().WriteLine(end).Close();
        }
    }

    private IndexSet InOrder(IndexSet set)
    {
        var taking = new HashSet<RuleCode>(set.Indexes.Select(number => Code.Rules[number]));
        return IndexSet.Where(Rules.Count, position => taking.Contains(Rules[position]));
    }
}
