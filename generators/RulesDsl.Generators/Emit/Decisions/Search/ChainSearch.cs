using System.Globalization;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>One rule after another, in methods of as many as the JIT optimises.</summary>
internal sealed class ChainSearch : SearchEmitter
{
    private readonly RuleSequence _sequence;
    private readonly IReadOnlyList<GroupMatches> _groups;

    public ChainSearch(DecisionCode code, IReadOnlyList<RuleCode> rules)
        : base(code, rules)
    {
        _sequence = new RuleSequence(code, rules, "Try");
        _groups = [.. RuleSequence.Groups(code, rules, rules == code.Rules ? "Matches" : "MatchesByPriority")];
    }

    protected override bool HasOneGroup => _groups.Count == 1;

    protected override string Last => _groups.Count.ToString(CultureInfo.InvariantCulture);

    protected override string StartOfGroup => $"{Group} * {DecisionCode.RulesPerMethod}";

    protected override string GroupValue => ValueOf(_groups);

    public override bool EmitFirst(SourceWriter writer) => _sequence.EmitFirst(writer);

    public override void EmitFirstMethods(SourceWriter writer) => _sequence.EmitFirstMethods(writer);

    protected override void EmitGroups(SourceWriter writer)
    {
        foreach (var group in _groups)
            group.Emit(writer);
    }
}
