using RulesDsl.Generators.Analysis;
using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Analysis.Subjects;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Plans;

/// <summary>Parts the values of a subject into classes.</summary>
internal sealed class ColumnBuilder(EnumValues enums)
{
    // Numbers so large have no neighbours that can be told from them.
    private const decimal Largest = 1e26m;

    // How likely a value is that no rule names, beside one that some do.
    private const double WeightOfOthers = 0.25;

    // Values that are told apart one by one.
    private const int MostNamed = 256;

    private static readonly object[] YesAndNo = [true, false];

    private readonly Constants _constants = new(enums);

    /// <summary>The column of a subject; null where its values cannot be told apart by so few classes.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="rules">The parts of each rule.</param>
    /// <param name="most">How many classes there may be of values in an order; with more bounds than that some classes are not exact.</param>
    public Column? Build(Subject subject, IReadOnlyList<IReadOnlyList<PlannedPart>> rules, int most)
    {
        var literals = new Dictionary<object, BoundExpression>();
        var tests = new List<PlannedTest>();
        for (var rule = 0; rule < rules.Count; rule++)
        {
            foreach (var part in rules[rule])
            {
                if (part.Column != subject)
                    continue;
                if (!Collect(part.Condition, literals))
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
        if (subject.Kind != SubjectKind.Ordered)
            return BuildEquality(subject, rules.Count, tests, points, literals, MostNamed);

        var numbers = points.Cast<decimal>().OrderBy(static point => point).ToList();
        return Math.Abs(numbers[0]) > Largest || Math.Abs(numbers[numbers.Count - 1]) > Largest
            ? null
            : BuildOrdered(subject, rules.Count, tests, numbers, literals, most);
    }

    private static EqualityColumn? BuildEquality(
        Subject subject, int count, List<PlannedTest> tests, List<object> points, Dictionary<object, BoundExpression> literals, int most)
    {
        var others = tests.Select(static test => test.Holds(OtherValue.Instance)).ToArray();
        var turning = points.ToDictionary(static point => point, static _ => new List<int>());
        for (var i = 0; i < tests.Count; i++)
        {
            foreach (var point in tests[i].Points)
            {
                if (tests[i].Holds(point) != others[i])
                    turning[point].Add(i);
            }
        }

        // Values of one class have the same tests answer in another way than they do for all others.
        var classes = new List<IndexSet>();
        var weights = new List<double>();
        var known = new Dictionary<string, int>();
        var otherClass = ClassOf([], WeightOfOthers);
        var named = points.Select(point => (point, ClassOf(turning[point], 1))).ToList();
        var nullClass = MayBeNull(subject) ? ClassOf([.. Enumerable.Range(0, tests.Count).Where(i => tests[i].Holds(null) != others[i])], WeightOfOthers) : -1;
        if (classes.Count < 2 || classes.Count > most)
            return null;

        var all = weights.Sum();
        var exact = new HashSet<int>(tests.Select(static test => test.Rule));
        return new EqualityColumn(subject, classes, [.. weights.Select(weight => weight / all)], exact, nullClass, literals, named, otherClass);

        int ClassOf(List<int> turned, double weight)
        {
            var key = string.Join(" ", turned);
            if (!known.TryGetValue(key, out var index))
            {
                known.Add(key, index = classes.Count);
                var turns = new HashSet<int>(turned);
                var failing = new HashSet<int>(Enumerable.Range(0, tests.Count).Where(i => others[i] == turns.Contains(i)).Select(i => tests[i].Rule));
                classes.Add(IndexSet.Where(count, rule => !failing.Contains(rule)));
                weights.Add(0);
            }

            weights[index] += weight;
            return index;
        }
    }

    // The values are, in order: one below all points, then each point and one above it.
    private static OrderedColumn? BuildOrdered(
        Subject subject, int count, List<PlannedTest> tests, List<decimal> points, Dictionary<object, BoundExpression> literals, int most)
    {
        var numbers = points.Select(static (point, index) => (point, index)).ToDictionary(static pair => pair.point, static pair => (2 * pair.index) + 1);
        var values = (2 * points.Count) + 1;
        var runs = tests.Select(test => Runs(test, numbers, values)).ToList();
        var cuts = runs.SelectMany(static all => all).SelectMany(static run => new[] { run.From, run.Before }).Where(index => index > 0 && index < values).Distinct().OrderBy(static index => index).ToList();
        if (cuts.Count == 0)
            return null;

        IReadOnlyList<int> kept = cuts.Count < most ? cuts : [.. Enumerable.Range(1, most - 1).Select(index => cuts[index * cuts.Count / most]).Distinct()];
        IReadOnlyList<int> starts = [0, .. kept];
        var failing = starts.Select(static _ => new HashSet<int>()).ToList();
        var exact = new HashSet<int>(subject.Type is SimpleType { Kind: SimpleKind.Double or SimpleKind.Float } ? [] : tests.Select(static test => test.Rule));
        for (var i = 0; i < tests.Count; i++)
        {
            for (var index = 0; index < starts.Count; index++)
            {
                var (from, before) = (starts[index], index + 1 < starts.Count ? starts[index + 1] : values);
                var holding = runs[i].Sum(run => Math.Max(0, Math.Min(run.Before, before) - Math.Max(run.From, from)));
                if (holding == 0)
                    failing[index].Add(tests[i].Rule);
                else if (holding < before - from)
                    exact.Remove(tests[i].Rule);
            }
        }

        var weights = starts.Select((from, index) => (double)((index + 1 < starts.Count ? starts[index + 1] : values) - from)).ToList();
        var mayBeNull = MayBeNull(subject);
        if (mayBeNull)
        {
            failing.Add([.. tests.Where(static test => !test.Holds(null)).Select(static test => test.Rule)]);
            weights.Add(WeightOfOthers);
        }

        var all = weights.Sum();
        return new OrderedColumn(
            subject,
            [.. failing.Select(none => IndexSet.Where(count, rule => !none.Contains(rule)))],
            [.. weights.Select(weight => weight / all)],
            exact,
            mayBeNull ? starts.Count : -1,
            literals,
            [.. kept.Select(index => new Cut(points[(index - 1) / 2], IsBelow: index % 2 == 0))]);
    }

    // Where a test holds: its answer changes at its own points only.
    private static List<(int From, int Before)> Runs(PlannedTest test, Dictionary<decimal, int> numbers, int values)
    {
        var own = test.Points.Cast<decimal>().OrderBy(static point => point).ToList();
        var runs = new List<(int From, int Before)>();
        Add(own.Count == 0 ? 0 : own[0] - 1, 0, own.Count == 0 ? values : numbers[own[0]]);
        for (var i = 0; i < own.Count; i++)
        {
            var number = numbers[own[i]];
            Add(own[i], number, number + 1);
            if (i + 1 < own.Count)
                Add((own[i] + own[i + 1]) / 2, number + 1, numbers[own[i + 1]]);
            else
                Add(own[i] + 1, number + 1, values);
        }

        return runs;

        void Add(decimal value, int from, int before)
        {
            if (!test.Holds(value))
                return;
            if (runs.Count > 0 && runs[runs.Count - 1].Before == from)
                runs[runs.Count - 1] = (runs[runs.Count - 1].From, before);
            else
                runs.Add((from, before));
        }
    }

    private static bool MayBeNull(Subject subject) => ColumnValue.Of(subject).Type.IsNullable;

    // Two numbers that are written differently and that a test cannot tell apart would be one bound.
    private bool Collect(BoundExpression expression, Dictionary<object, BoundExpression> literals)
    {
        if (!_constants.TryGet(expression, out var value))
            return BoundTree.Children(expression).All(child => Collect(child, literals));
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
