using RulesDsl.Generators.Analysis.Tests;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis.Subjects;

/// <summary>A value that rules ask about: a column of a table, the left side of a comparison, or a condition of which only yes or no is known.</summary>
internal sealed class Subject
{
    private readonly HashSet<SubjectTest> _tests = [];
    private readonly Dictionary<SubjectTest, IndexSet> _sets = [];
    private IReadOnlyList<Region> _regions = [];

    public Subject(int number, SubjectKind kind, BoundExpression value, string words)
    {
        Number = number;
        Kind = kind;
        Value = value;
        Words = words;
        CanBeNull = value.Type.IsNullable;
    }

    /// <summary>Its place among the subjects of its set.</summary>
    public int Number { get; }

    public SubjectKind Kind { get; }

    /// <summary>What is asked for; of a relation its left side.</summary>
    public BoundExpression Value { get; }

    /// <summary>It, as the author would write it.</summary>
    public string Words { get; }

    /// <summary>Of a relation its right side.</summary>
    public BoundExpression? Other { get; init; }

    /// <summary>The values of a subject that has few.</summary>
    public IReadOnlyList<object> Members { get; init; } = [];

    public RuleType Type => Value.Type.NotNull;

    /// <summary>Whether null is one of its values.</summary>
    public bool CanBeNull { get; set; }

    public IReadOnlyCollection<SubjectTest> Tests => _tests;

    /// <summary>The values that tests tell apart; known once all tests are.</summary>
    public IReadOnlyList<Region> Regions => _regions;

    /// <summary>All its regions.</summary>
    public IndexSet All { get; private set; } = IndexSet.Of(0, []);

    public void Ask(SubjectTest test)
    {
        _tests.Add(test);
        CanBeNull |= test.NamesNull && !Type.IsValueType;
    }

    /// <summary>Settles the regions: all tests have been asked.</summary>
    public void Settle()
    {
        _regions = RegionFinder.Find(this);
        All = IndexSet.Range(_regions.Count, 0, _regions.Count);
    }

    /// <summary>The regions for whose values a test holds.</summary>
    public IndexSet Where(SubjectTest test)
    {
        if (!_sets.TryGetValue(test, out var set))
            _sets.Add(test, set = Kind == SubjectKind.Ordered && test is OrderTest order ? Along(order) : IndexSet.Where(_regions.Count, index => _regions[index].Answers(test)));
        return set;
    }

    // Where regions are in order, a bound parts them at one place.
    private IndexSet Along(OrderTest test)
    {
        var values = _regions.Count - (CanBeNull ? 1 : 0);
        if (values == 0)
            return IndexSet.Of(_regions.Count, []);

        var holdsBelow = test.Operator is ComparisonOperator.Less or ComparisonOperator.LessOrEqual;
        var (low, high) = (0, values);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (test.Holds(_regions[middle].Value) == holdsBelow)
                low = middle + 1;
            else
                high = middle;
        }

        return holdsBelow ? IndexSet.Range(_regions.Count, 0, low) : IndexSet.Range(_regions.Count, low, values);
    }

    /// <summary>The region of null; empty where null is no value.</summary>
    public IndexSet Null => IndexSet.Where(_regions.Count, index => _regions[index].Value is null);
}
