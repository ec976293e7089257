namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>Cells of a tree to which the same rules are left.</summary>
internal sealed class TreeLeaf
{
    public TreeLeaf(IReadOnlyList<int> cells, IReadOnlyList<RuleCode> rules, DecisionCode code)
    {
        Cells = cells;
        Name = code.Scope.FreeName($"Cell{cells[0] + 1}");
        Rules = new RuleSequence(code, rules, $"{Name}Try");
        Groups = [.. RuleSequence.Groups(code, rules, $"MatchesIn{Name}")];
    }

    public IReadOnlyList<int> Cells { get; }

    /// <summary>What the method is called that gives the output of the first rule that matches.</summary>
    public string Name { get; }

    public RuleSequence Rules { get; }

    public IReadOnlyList<GroupMatches> Groups { get; }
}
