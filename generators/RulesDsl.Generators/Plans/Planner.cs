using RulesDsl.Generators.Analysis;
using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Analysis.Subjects;

namespace RulesDsl.Generators.Plans;

/// <summary>
/// Chooses the form of a set by what an evaluation costs, in simple comparisons: see docs/adr/0007. A tree is grown column by column, as long as
/// that makes it cheaper and not too large.
/// </summary>
internal sealed class Planner
{
    private const int ClassesOfTree = 16;
    private const int ClassesOfBitSets = 64;
    private const int MostCells = 256;
    private const int MostEntriesPerRule = 8;
    private const int MostColumns = 4;

    // A rule that is tried, and one of which a text or a list of texts is asked first; the jump to the cell of a tree; a rule that a bit leads to; reading and joining one word of bits.
    private const double Rule = 1.5;
    private const double RuleWithText = 4;
    private const double RuleWithTexts = 20;
    private const double Jump = 6;
    private const double Bit = 8;
    private const double Word = 1;

    private readonly IReadOnlyList<IReadOnlyList<PlannedPart>> _rules;
    private readonly EnumValues _enums;
    private IReadOnlyList<Column> _coarse = [];
    private IReadOnlyList<IReadOnlyList<(Column? Told, double Cost)>> _asked = [];

    private Planner(IReadOnlyList<IReadOnlyList<PlannedPart>> rules, EnumValues enums)
    {
        _rules = rules;
        _enums = enums;
    }

    /// <summary>The plan for rules in the order in which they are tried.</summary>
    /// <param name="rules">The parts of each rule's condition.</param>
    /// <param name="enums">What the members of enums stand for.</param>
    /// <param name="forced">The form to take, whatever it costs; null for the cheapest.</param>
    public static DecisionPlan Plan(IReadOnlyList<IReadOnlyList<PlannedPart>> rules, EnumValues enums, DecisionForm? forced) =>
        forced is DecisionForm.Chain || rules.Count == 0 ? DecisionPlan.Chain : new Planner(rules, enums).Plan(forced);

    private DecisionPlan Plan(DecisionForm? forced)
    {
        var subjects = _rules.SelectMany(static parts => parts).Select(static part => part.Column).OfType<Subject>().Distinct().ToList();
        if (forced is null && _rules.Count * Rule < Jump)
            return DecisionPlan.Chain;

        var builders = subjects.Select(subject => ColumnBuilder.Of(subject, _rules, _enums)).OfType<ColumnBuilder>().ToList();
        _coarse = [.. builders.Select(static builder => builder.Build(ClassesOfTree)).OfType<Column>()];
        if (_coarse.Any(static column => column.Subject.Kind == SubjectKind.Text))
            _asked = [.. _rules.Select(Asked)];
        var chain = _rules.Count * CostOfRule([]);
        var (tree, ofTree) = forced is DecisionForm.BitSets ? (DecisionPlan.Chain, double.MaxValue) : PlanTree();
        var (bits, ofBits) = forced is DecisionForm.Tree || (forced is null && ofTree < BitSetsAtBest(subjects.Count)) ? (DecisionPlan.Chain, double.MaxValue) : PlanBitSets(builders);
        var plan = forced switch
        {
            DecisionForm.Tree => tree,
            DecisionForm.BitSets => bits,
            _ when ofTree <= ofBits && ofTree < chain => tree,
            _ when ofBits < chain => bits,
            _ => DecisionPlan.Chain,
        };
        return plan with { Known = _coarse };
    }

    private (DecisionPlan Plan, double Cost) PlanTree()
    {
        var candidates = _coarse.ToList();
        var columns = new List<Column>();
        List<(IndexSet Rules, double Weight)> cells = [(IndexSet.Where(_rules.Count, static _ => true), 1)];
        var cost = Cost(columns, cells);
        while (columns.Count < MostColumns)
        {
            var (best, grown, least) = ((Column?)null, cells, cost);
            foreach (var column in candidates)
            {
                if (cells.Count * column.Classes.Count > MostCells)
                    continue;

                var split = Split(cells, column);
                var after = Cost([.. columns, column], split);
                if (after < least && split.Sum(static cell => cell.Rules.Count) <= Math.Max(MostEntriesPerRule * _rules.Count, MostCells))
                    (best, grown, least) = (column, split, after);
            }

            if (best is null)
                break;
            columns.Add(best);
            candidates.Remove(best);
            (cells, cost) = (grown, least);
        }

        return (new DecisionPlan(DecisionForm.Tree, columns, [.. cells.Select(static cell => cell.Rules)]), cost);
    }

    private static List<(IndexSet Rules, double Weight)> Split(List<(IndexSet Rules, double Weight)> cells, Column column) =>
        [.. cells.SelectMany(cell => column.Classes.Select((set, index) => (cell.Rules & set, cell.Weight * column.Weights[index])))];

    private double Cost(List<Column> columns, List<(IndexSet Rules, double Weight)> cells) =>
        Jump + columns.Sum(static column => column.Cost) + (CostOfRule(columns) * cells.Sum(static cell => cell.Weight * cell.Rules.Count));

    // What it costs on average to turn a rule away: what is asked of it first, as far as no column has told.
    private double CostOfRule(List<Column> columns) =>
        _asked.Count == 0 ? Rule : _asked.Average(parts => parts.FirstOrDefault(part => !columns.Any(column => ReferenceEquals(column, part.Told))) is { Cost: > 0 } first ? first.Cost : Rule);

    // The parts of a rule, that which turns most away first, each with the column that tells it and what it costs to ask.
    private IReadOnlyList<(Column? Told, double Cost)> Asked(IReadOnlyList<PlannedPart> parts, int rule)
    {
        var asked = new List<(Column? Told, double Cost, double Share)>();
        foreach (var part in parts)
        {
            var column = part.Column is null ? null : _coarse.FirstOrDefault(column => column.Subject == part.Column);
            var cost = part.Column is not { Kind: SubjectKind.Text } ? Rule : new PlannedTest(rule, part.Formula!).Points.Count > 1 ? RuleWithTexts : RuleWithText;
            asked.Add((column is not null && column.Exact.Contains(rule) ? column : null, cost, column?.ShareOf(rule) ?? 1));
        }

        return [.. asked.OrderBy(static part => part.Share).Select(static part => (part.Told, part.Cost))];
    }

    private (DecisionPlan Plan, double Cost) PlanBitSets(List<ColumnBuilder> builders)
    {
        // A column that leaves nearly all rules costs more than it saves.
        var words = IndexSet.WordsFor(_rules.Count);
        var columns = builders.Select(static builder => builder.Build(ClassesOfBitSets)).OfType<Column>()
            .Where(column => (1 - column.Share(_rules.Count)) * _rules.Count * Bit > column.Cost + (words * Word)).ToList();
        var left = columns.Aggregate((double)_rules.Count, (rules, column) => rules * column.Share(_rules.Count));
        return (new DecisionPlan(DecisionForm.BitSets, columns, []), columns.Sum(static column => column.Cost) + (words * (columns.Count + 1) * Word) + (left * Bit));
    }

    private double BitSetsAtBest(int subjects) => subjects * IndexSet.WordsFor(_rules.Count) * Word;
}
