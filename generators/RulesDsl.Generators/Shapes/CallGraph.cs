using RulesDsl.Generators.Headers;

namespace RulesDsl.Generators.Shapes;

/// <summary>Which decisions of a project call which. A name is looked up as expressions do it: case and <c>_</c> do not count.</summary>
internal sealed class CallGraph
{
    private readonly Dictionary<DecisionHeader, List<DecisionHeader>> _called;

    public CallGraph(IReadOnlyList<(ModuleHeader Module, DecisionHeader Decision)> decisions)
    {
        var byName = decisions.ToLookup(static pair => NameKey.Of(pair.Decision.Name));
        var byFullName = decisions.ToLookup(static pair => pair.Module.FullName(pair.Decision.Name));
        _called = new Dictionary<DecisionHeader, List<DecisionHeader>>(ReferenceComparer.Instance);
        foreach (var (module, decision) in decisions)
        {
            var reachable = new HashSet<string>(module.EnclosingNamespaces().Concat(module.Usings));
            _called[decision] =
            [
                .. decision.Calls
                    .SelectMany(call => call.Contains('.') ? byFullName[call] : byName[NameKey.Of(call)])
                    .Where(called => reachable.Contains(called.Module.Namespace))
                    .Select(static called => called.Decision),
            ];
        }
    }

    /// <summary>The decisions that need the time, themselves or through those that they call.</summary>
    public ISet<DecisionHeader> Clocked()
    {
        var clocked = new HashSet<DecisionHeader>(ReferenceComparer.Instance);
        while (_called.Where(entry => (entry.Key.UsesClock || entry.Value.Any(clocked.Contains)) && clocked.Add(entry.Key)).ToList().Count > 0)
        {
            // Each round finds the callers of the one before.
        }

        return clocked;
    }

    /// <summary>The way on which a decision comes back to itself, as <c>A → B → A</c>; null if it never does.</summary>
    public string? CycleOf(DecisionHeader decision)
    {
        var from = new Dictionary<DecisionHeader, DecisionHeader>(ReferenceComparer.Instance);
        var open = new Queue<DecisionHeader>([decision]);
        while (open.Count > 0)
        {
            var caller = open.Dequeue();
            foreach (var called in _called[caller])
            {
                if (ReferenceEquals(called, decision))
                    return Way(decision, caller, from);
                if (from.ContainsKey(called))
                    continue;

                from[called] = caller;
                open.Enqueue(called);
            }
        }

        return null;
    }

    private static string Way(DecisionHeader start, DecisionHeader last, Dictionary<DecisionHeader, DecisionHeader> from)
    {
        var names = new Stack<string>([start.Name]);
        for (var place = last; !ReferenceEquals(place, start); place = from[place])
            names.Push(place.Name);
        return string.Join(" → ", names.Prepend(start.Name));
    }

    // Two files may declare decisions that look alike; they are two all the same.
    private sealed class ReferenceComparer : IEqualityComparer<DecisionHeader>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(DecisionHeader? x, DecisionHeader? y) => ReferenceEquals(x, y);

        public int GetHashCode(DecisionHeader obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
