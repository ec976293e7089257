using RulesDsl.Generators.Headers;

namespace RulesDsl.Generators.Shapes;

/// <summary>Which decisions and functions of a project call which, and what they need thereby. Names are looked up as expressions do it.</summary>
internal sealed class CallGraph
{
    // A header may equal another; the file and the place in it tell them apart.
    private readonly Dictionary<(string Path, int Index), CallNode> _declared = [];
    private readonly HashSet<CallNode> _circling;

    /// <param name="headers">The files of the project.</param>
    /// <param name="packed">What referenced assemblies bring along. It calls nothing of the project.</param>
    /// <param name="allParams">The params that expressions may name.</param>
    public CallGraph(IReadOnlyList<ModuleHeader> headers, IEnumerable<CallNode> packed, IEnumerable<ParamShape> allParams)
    {
        var known = new DeclaredLookup<ParamShape>(allParams, static param => param.Name, static param => param.FullName, static param => param.Namespace);
        foreach (var header in headers)
        {
            var reach = Reach.Of(header);
            foreach (var (callable, index) in header.Callables().Select(static (callable, index) => (callable, index)))
            {
                var classes = callable.Mentions.SelectMany(name => known.Find(name, reach)).Select(static param => param.Class);
                _declared[(header.Path, index)] = new CallNode(header.Namespace, callable.Name, callable.UsesClock, classes);
            }
        }

        Connect(headers, new DeclaredLookup<CallNode>(_declared.Values.Concat(packed), static node => node.Name, static node => node.FullName, static node => node.Namespace));
        HandOnNeeds();
        _circling = Circling();
    }

    /// <summary>The node of a declaration: that of the file's callables which has this place among them.</summary>
    public CallNode NodeOf(ModuleHeader header, int index) => _declared[(header.Path, index)];

    /// <summary>The way on which something comes back to itself, as <c>A → B → A</c>; null if it never does.</summary>
    public string? CycleOf(CallNode node)
    {
        if (!_circling.Contains(node))
            return null;

        var from = new Dictionary<CallNode, CallNode>();
        var open = new Queue<CallNode>([node]);
        while (open.Count > 0)
        {
            var caller = open.Dequeue();
            foreach (var called in caller.Called.Where(_circling.Contains))
            {
                if (called == node)
                    return Way(node, caller, from);
                if (from.ContainsKey(called))
                    continue;

                from[called] = caller;
                open.Enqueue(called);
            }
        }

        return null;
    }

    private void Connect(IReadOnlyList<ModuleHeader> headers, DeclaredLookup<CallNode> known)
    {
        foreach (var header in headers)
        {
            var reach = Reach.Of(header);
            foreach (var (callable, index) in header.Callables().Select(static (callable, index) => (callable, index)))
            {
                var caller = NodeOf(header, index);
                foreach (var called in callable.Calls.SelectMany(call => known.Find(call, reach)).Distinct())
                {
                    caller.Called.Add(called);
                    called.Callers.Add(caller);
                }
            }
        }
    }

    private void HandOnNeeds()
    {
        var open = new Queue<CallNode>(_declared.Values.SelectMany(static node => node.Called.Prepend(node)).Distinct());
        while (open.Count > 0)
        {
            var callee = open.Dequeue();
            foreach (var caller in callee.Callers.Where(caller => caller.Absorb(callee)))
                open.Enqueue(caller);
        }
    }

    /// <summary>The nodes on cycles, and those on a way from one cycle to another: all that is left when what calls nothing, or is called by nothing, is taken away again and again.</summary>
    private HashSet<CallNode> Circling()
    {
        var left = new HashSet<CallNode>(_declared.Values);
        TakeAway(left, static node => node.Called, static node => node.Callers);
        TakeAway(left, static node => node.Callers, static node => node.Called);
        return left;
    }

    private static void TakeAway(HashSet<CallNode> left, Func<CallNode, IEnumerable<CallNode>> next, Func<CallNode, IEnumerable<CallNode>> previous)
    {
        var degrees = left.ToDictionary(static node => node, node => next(node).Count(left.Contains));
        var open = new Queue<CallNode>(left.Where(node => degrees[node] == 0));
        while (open.Count > 0)
        {
            var node = open.Dequeue();
            left.Remove(node);
            foreach (var other in previous(node).Where(left.Contains).Where(other => --degrees[other] == 0))
                open.Enqueue(other);
        }
    }

    private static string Way(CallNode start, CallNode last, Dictionary<CallNode, CallNode> from)
    {
        var names = new Stack<string>([start.Name]);
        for (var place = last; place != start; place = from[place])
            names.Push(place.Name);
        return string.Join(" → ", names.Prepend(start.Name));
    }
}
