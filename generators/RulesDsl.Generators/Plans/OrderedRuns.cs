namespace RulesDsl.Generators.Plans;

/// <summary>
/// Where tests of a value that has an order hold. The values that can be told apart are, in order: one below all points, then each point and
/// one above it.
/// </summary>
internal sealed class OrderedRuns
{
    private readonly Dictionary<decimal, int> _numbers;

    /// <param name="tests">The tests.</param>
    /// <param name="points">The values at which their answers may change, each once, as decimals.</param>
    public OrderedRuns(IReadOnlyList<PlannedTest> tests, IEnumerable<object> points)
    {
        Points = [.. points.Cast<decimal>().OrderBy(static point => point)];
        Count = (2 * Points.Count) + 1;
        _numbers = Points.Select(static (point, index) => (point, index)).ToDictionary(static pair => pair.point, static pair => (2 * pair.index) + 1);
        Runs = [.. tests.Select(RunsOf)];
        var isCut = new bool[Count + 1];
        foreach (var runs in Runs)
        {
            foreach (var (from, before) in runs)
                isCut[from] = isCut[before] = true;
        }

        Cuts = [.. Enumerable.Range(1, Count - 1).Where(index => isCut[index])];
    }

    /// <summary>The points, in order.</summary>
    public IReadOnlyList<decimal> Points { get; }

    /// <summary>How many values can be told apart.</summary>
    public int Count { get; }

    /// <summary>For each test the values for which it holds.</summary>
    public IReadOnlyList<IReadOnlyList<(int From, int Before)>> Runs { get; }

    /// <summary>The values from which on a test answers in another way than it does for the one before, in order.</summary>
    public IReadOnlyList<int> Cuts { get; }

    // The answer of a test changes at its own points only.
    private List<(int From, int Before)> RunsOf(PlannedTest test)
    {
        var own = test.Points.Cast<decimal>().OrderBy(static point => point).ToList();
        var runs = new List<(int From, int Before)>();
        Add(own.Count == 0 ? 0 : own[0] - 1, 0, own.Count == 0 ? Count : _numbers[own[0]]);
        for (var i = 0; i < own.Count; i++)
        {
            var number = _numbers[own[i]];
            Add(own[i], number, number + 1);
            if (i + 1 < own.Count)
                Add((own[i] + own[i + 1]) / 2, number + 1, _numbers[own[i + 1]]);
            else
                Add(own[i] + 1, number + 1, Count);
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
}
