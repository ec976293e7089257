namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>One rule after another, in methods of as many as the JIT optimises.</summary>
internal sealed class ChainSearch(DecisionCode code, IReadOnlyList<RuleCode> rules) : SearchEmitter(code, rules)
{
    private readonly RuleSequence _sequence = new(code, rules, "Try", "MoveToNext");

    public override bool EmitFirst(SourceWriter writer) => _sequence.EmitFirst(writer);

    public override void EmitFirstMethods(SourceWriter writer) => _sequence.EmitFirstMethods(writer);

    public override void EmitMoveNext(SourceWriter writer, string next)
    {
        if (Rules.Count > 0)
            writer.WriteLine($"if ({next} < {End} && MoveToNext())").Indent().WriteLine("return true;").Outdent();
    }

    public override void EmitMoveNextMethods(SourceWriter writer, string next)
    {
        if (Rules.Count > 0)
            _sequence.EmitMoves(writer, next);
    }
}
