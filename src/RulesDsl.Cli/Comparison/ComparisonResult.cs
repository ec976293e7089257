using System.Text.Json.Nodes;
using RulesDsl.Cli.Facts;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Comparison;

/// <summary>What would change if other rules were used on the same facts.</summary>
/// <param name="Sets">What there is on either side, by name.</param>
/// <param name="Old">How the old rules' files are shown.</param>
/// <param name="New">How the new rules' files are shown.</param>
/// <param name="MostExamples">How many examples are kept of each kind.</param>
internal sealed record ComparisonResult(IReadOnlyList<ComparedSet> Sets, ComparedSide Old, ComparedSide New, int MostExamples)
{
    private readonly IReadOnlyList<ComparedSet> _both = [.. Sets.Where(static set => set.Pair.IsOnBothSides)];
    private readonly List<(long Line, string Problem)> _misfits = [];

    /// <summary>How many lines of facts there were.</summary>
    public long Lines { get; private set; }

    /// <summary>How many of them fit nothing that is on both sides.</summary>
    public long Unfit { get; private set; }

    /// <summary>The first of those, and why.</summary>
    public IReadOnlyList<(long Line, string Problem)> Misfits => _misfits;

    /// <summary>Whether anything is other than it was.</summary>
    public bool Changes => Sets.Any(static set => set.Changes);

    /// <summary>Evaluates both sides on a line of facts. It is for all that have the inputs which it names; where it is to one alone, it is for that one.</summary>
    public void Compare(FactLine line, TimeProvider clock)
    {
        Lines++;
        if (_both.Count == 0)
            return;

        try
        {
            var facts = line.Read();
            var problems = Takers(facts).Select(set => set.Compare(line.Number, facts, clock)).ToList();
            if (problems.TrueForAll(static problem => problem is not null))
                AddMisfit(line, problems.Count > 0 ? problems[0]! : $"Nothing takes {Named(facts)}.");
        }
        catch (FactsException e)
        {
            AddMisfit(line, e.Message);
        }
    }

    private IReadOnlyList<ComparedSet> Takers(JsonObject facts)
    {
        if (_both.Count == 1)
            return _both;

        var fitting = _both.Where(set => set.Pair.Fits(facts)).ToList();
        return fitting.Count > 0 ? fitting : [.. _both.Where(set => facts.Count > 0 && set.Pair.Knows(facts))];
    }

    private static string Named(JsonObject facts) =>
        facts.Count == 0 ? "an object without members" : $"the input{(facts.Count == 1 ? "" : "s")} {string.Join(", ", facts.Select(static fact => $"'{fact.Key}'"))}";

    private void AddMisfit(FactLine line, string problem)
    {
        Unfit++;
        if (_misfits.Count < MostExamples)
            _misfits.Add((line.Number, problem));
    }
}
