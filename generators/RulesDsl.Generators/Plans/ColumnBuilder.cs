using RulesDsl.Generators.Analysis;
using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Analysis.Subjects;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Plans;

/// <summary>Parts the values of one subject into classes.</summary>
internal sealed class ColumnBuilder
{
    // Numbers so large have no neighbours that can be told from them.
    private const decimal Largest = 1e26m;

    // How likely a value is that no rule names, beside one that some do.
    private const double WeightOfOthers = 0.25;

    // Values that are told apart one by one.
    private const int MostNamed = 256;

    private static readonly object[] YesAndNo = [true, false];

    private readonly Subject _subject;
    private readonly int _count;
    private readonly List<PlannedTest> _tests;
    private readonly IReadOnlyDictionary<object, BoundExpression> _literals;
    private readonly Lazy<Column?> _equality;
    private readonly Lazy<OrderedRuns> _runs;

    private ColumnBuilder(Subject subject, int count, List<PlannedTest> tests, List<object> points, Dictionary<object, BoundExpression> literals)
    {
        _subject = subject;
        _count = count;
        _tests = tests;
        _literals = literals;
        _equality = new Lazy<Column?>(() => BuildEquality(points));
        _runs = new Lazy<OrderedRuns>(() => new OrderedRuns(tests, points));
    }

    /// <summary>The builder for a subject; null where its values cannot be told apart.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="rules">The parts of each rule.</param>
    /// <param name="enums">What the members of enums stand for.</param>
    public static ColumnBuilder? Of(Subject subject, IReadOnlyList<IReadOnlyList<PlannedPart>> rules, EnumValues enums)
    {
        var constants = new Constants(enums);
        var literals = new Dictionary<object, BoundExpression>();
        var tests = new List<PlannedTest>();
        for (var rule = 0; rule < rules.Count; rule++)
        {
            foreach (var part in rules[rule])
            {
                if (part.Column != subject)
                    continue;
                if (!Collect(part.Condition, constants, literals))
                    return null;
                tests.Add(new PlannedTest(rule, part.Formula!));
            }
        }

        foreach (var value in YesAndNo)
        {
            if (subject.Type == SimpleType.Bool && !literals.ContainsKey(value))
                literals.Add(value, new BoundLiteral(value, SimpleType.Bool, default));
        }

        var points = tests.SelectMany(static test => test.Points).Distinct().ToList();
        if (points.Count == 0 || !points.All(point => literals.TryGetValue(point, out var literal) && literal.Type.NotNull == subject.Type))
            return null;
        return subject.Kind == SubjectKind.Ordered && points.Any(static point => Math.Abs((decimal)point) > Largest)
            ? null
            : new ColumnBuilder(subject, rules.Count, tests, points, literals);
    }

    /// <summary>The column; null where its values cannot be told apart by so few classes.</summary>
    /// <param name="most">How many classes there may be of values in an order; with more bounds than that some classes are not exact.</param>
    public Column? Build(int most) => _subject.Kind == SubjectKind.Ordered ? BuildOrdered(_runs.Value, most) : _equality.Value;

    private EqualityColumn? BuildEquality(List<object> points)
    {
        var others = _tests.Select(static test => test.Holds(OtherValue.Instance)).ToArray();
        var turning = points.ToDictionary(static point => point, static _ => new List<int>());
        for (var i = 0; i < _tests.Count; i++)
        {
            foreach (var point in _tests[i].Points)
            {
                if (_tests[i].Holds(point) != others[i])
                    turning[point].Add(i);
            }
        }

        // Values of one class have the same _tests answer in another way than they do for all others.
        var classes = new List<IndexSet>();
        var weights = new List<double>();
        var known = new Dictionary<string, int>();
        var otherClass = ClassOf([], WeightOfOthers);
        var named = points.Select(point => (point, ClassOf(turning[point], 1))).ToList();
        var nullClass = MayBeNull ? ClassOf([.. Enumerable.Range(0, _tests.Count).Where(i => _tests[i].Holds(null) != others[i])], WeightOfOthers) : -1;
        if (classes.Count < 2 || classes.Count > MostNamed)
            return null;

        var all = weights.Sum();
        var exact = new HashSet<int>(_tests.Select(static test => test.Rule));
        return new EqualityColumn(_subject, classes, [.. weights.Select(weight => weight / all)], exact, nullClass, _literals, named, otherClass);

        int ClassOf(List<int> turned, double weight)
        {
            var key = string.Join(" ", turned);
            if (!known.TryGetValue(key, out var index))
            {
                known.Add(key, index = classes.Count);
                var turns = new HashSet<int>(turned);
                var failing = new HashSet<int>(Enumerable.Range(0, _tests.Count).Where(i => others[i] == turns.Contains(i)).Select(i => _tests[i].Rule));
                classes.Add(IndexSet.Where(_count, rule => !failing.Contains(rule)));
                weights.Add(0);
            }

            weights[index] += weight;
            return index;
        }
    }

    private OrderedColumn? BuildOrdered(OrderedRuns values, int most)
    {
        var cuts = values.Cuts;
        if (cuts.Count == 0)
            return null;

        IReadOnlyList<int> kept = cuts.Count < most ? cuts : [.. Enumerable.Range(1, most - 1).Select(index => cuts[index * cuts.Count / most]).Distinct()];
        IReadOnlyList<int> starts = [0, .. kept];
        var failing = starts.Select(_ => new bool[_count]).ToList();
        var exact = new HashSet<int>(_subject.Type is SimpleType { Kind: SimpleKind.Double or SimpleKind.Float } ? [] : _tests.Select(static test => test.Rule));
        for (var i = 0; i < _tests.Count; i++)
        {
            for (var index = 0; index < starts.Count; index++)
            {
                var (from, before) = (starts[index], index + 1 < starts.Count ? starts[index + 1] : values.Count);
                var holding = values.Runs[i].Sum(run => Math.Max(0, Math.Min(run.Before, before) - Math.Max(run.From, from)));
                if (holding == 0)
                    failing[index][_tests[i].Rule] = true;
                else if (holding < before - from)
                    exact.Remove(_tests[i].Rule);
            }
        }

        var weights = starts.Select((from, index) => (double)((index + 1 < starts.Count ? starts[index + 1] : values.Count) - from)).ToList();
        if (MayBeNull)
        {
            failing.Add(new bool[_count]);
            foreach (var test in _tests.Where(static test => !test.Holds(null)))
                failing[starts.Count][test.Rule] = true;
            weights.Add(WeightOfOthers);
        }

        var all = weights.Sum();
        return new OrderedColumn(
            _subject,
            [.. failing.Select(fails => IndexSet.Where(_count, rule => !fails[rule]))],
            [.. weights.Select(weight => weight / all)],
            exact,
            MayBeNull ? starts.Count : -1,
            _literals,
            [.. kept.Select(index => new Cut(values.Points[(index - 1) / 2], IsBelow: index % 2 == 0))]);
    }

    private bool MayBeNull => ColumnValue.Of(_subject).Type.IsNullable;

    // Two numbers that are written differently and that a test cannot tell apart would be one bound.
    private static bool Collect(BoundExpression expression, Constants constants, Dictionary<object, BoundExpression> literals)
    {
        if (!constants.TryGet(expression, out var value))
            return BoundTree.Children(expression).All(child => Collect(child, constants, literals));
        if (value is null)
            return true;
        if (literals.TryGetValue(value, out var known))
            return Written(known).Equals(Written(expression));

        literals.Add(value, expression);
        return true;
    }

    private static (object?, RuleType) Written(BoundExpression expression) => expression switch
    {
        BoundLiteral literal => (literal.Value, literal.Type),
        BoundEnumMember member => (null, member.Type),
        _ => (ExpressionWords.Of(expression), expression.Type),
    };
}
