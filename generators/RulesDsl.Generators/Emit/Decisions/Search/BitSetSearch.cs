using System.Globalization;
using RulesDsl.Generators.Analysis;
using RulesDsl.Generators.Plans;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Each value has the set of the rules that may match it, a bit for each; the rules in all of these sets are tried.</summary>
internal sealed class BitSetSearch : SearchEmitter
{
    private readonly IReadOnlyList<(Column Column, string Table, string Start)> _columns;
    private readonly int _words;
    private readonly string _word;
    private readonly string _left;
    private readonly string _rule;
    private readonly string _try;

    public BitSetSearch(DecisionCode code, IReadOnlyList<RuleCode> rules)
        : base(code, rules, "nextWord", asksAhead: false)
    {
        _words = IndexSet.WordsFor(rules.Count);
        (_word, _left, _rule, _try) = (code.Scope.FreeName("word"), code.Scope.FreeName("candidates"), code.Scope.FreeName("number"), code.Scope.FreeName("TryRule"));
        _columns = [.. code.Plan.Columns.Select(column =>
            (column, code.Scope.FreeName(ColumnEmitter.Stem(column) + "Rules"), code.Scope.FreeName(ColumnEmitter.LocalOf(column))))];
    }

    protected override bool HasOneGroup => _words == 1;

    protected override string Last => _words.ToString(CultureInfo.InvariantCulture);

    protected override string StartOfGroup => $"{Group} * {IndexSet.Width}";

    protected override string GroupValue => Joined(HasOneGroup ? "" : Group);

    public override bool EmitFirst(SourceWriter writer)
    {
        EmitStarts(writer, "var ");
        writer.Open($"for (var {_word} = 0; {_word} < {_words}; {_word}++)");
        writer.Open($"for (var {_left} = {Joined(_word)}; {_left} != 0; {_left} &= {_left} - 1)");
        var arguments = string.Concat(Code.Locals.Select(static local => local.Argument + ", "));
        writer.WriteLine($"if ({_try}(({_word} * {IndexSet.Width}) + global::System.Numerics.BitOperations.TrailingZeroCount({_left}), {arguments}out var {Code.Result}))").Indent();
        writer.WriteLine($"return {Code.Result};").Outdent();
        writer.Close().Close().WriteLine();
        return true;
    }

    public override void EmitFirstMethods(SourceWriter writer) => RuleSwitch.Emit(
        writer,
        Rules,
        "private static bool",
        _try,
        _rule,
        [.. Code.Locals.Select(static local => (local.Parameter, local.Argument)), ($"out {Code.FirstOutput} {Code.Result}", $"out {Code.Result}")],
        rule => $"if ({(rule.HasCondition ? rule.When : "true")})\n{{\n    {Code.Result} = {(rule.Spec.Then is null ? "null" : rule.Then)};\n    return true;\n}}\n\nbreak;",
        $"{Code.Result} = default!;\nreturn false;");

    public override void EmitFields(SourceWriter writer)
    {
        base.EmitFields(writer);
        foreach (var (_, _, start) in _columns)
            writer.WriteLine($"private int {start};");
    }

    // Read-only data of the assembly, which nobody has to set up.
    public override void EmitData(SourceWriter writer)
    {
        base.EmitData(writer);
        foreach (var (column, table, _) in _columns)
        {
            writer.WriteLine().WriteLine($"// {CSharpText.Comment(column.Subject.Words)}: the rules that may match, for each class of its values.");
            writer.WriteLine($"private static global::System.ReadOnlySpan<ulong> {table} =>").WriteLine("[").Indent();
            foreach (var set in column.Classes)
                writer.WriteLine(string.Join(", ", InOrder(set).Words.Select(static word => $"0x{word:X}")) + ",");
            writer.Outdent().WriteLine("];");
        }
    }

    protected override void EmitBegin(SourceWriter writer) => EmitStarts(writer, "");

    private void EmitStarts(SourceWriter writer, string declare)
    {
        foreach (var (column, _, start) in _columns)
            writer.WriteLine($"{declare}{start} = {ColumnEmitter.Class(Code, column)} * {_words};");
    }

    private string Joined(string word) => _columns.Count == 0
        ? ColumnEmitter.All(Rules.Count, _words, word)
        : string.Join(" & ", _columns.Select(column => $"{column.Table}[{column.Start}{(word.Length == 0 ? "" : $" + {word}")}]"));

    private IndexSet InOrder(IndexSet set)
    {
        var taking = new HashSet<RuleCode>(set.Indexes.Select(number => Code.Rules[number]));
        return IndexSet.Where(Rules.Count, position => taking.Contains(Rules[position]));
    }
}
