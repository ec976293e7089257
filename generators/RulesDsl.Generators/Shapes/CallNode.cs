namespace RulesDsl.Generators.Shapes;

/// <summary>Something that can be called, with what it calls and what it needs. Two files may declare what looks alike; they are two all the same.</summary>
/// <param name="space">The namespace that it is in.</param>
/// <param name="name">Its name.</param>
/// <param name="usesClock">Whether it is known to need the time.</param>
/// <param name="parameters">The classes of params that it is known to need.</param>
internal sealed class CallNode(string space, string name, bool usesClock, IEnumerable<string> parameters)
{
    private readonly HashSet<string> _parameters = [.. parameters];

    public string Namespace { get; } = space;

    public string Name { get; } = name;

    /// <summary>The name with that of its namespace.</summary>
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";

    /// <summary>Whether it, or what it calls, needs the time.</summary>
    public bool UsesClock { get; private set; } = usesClock;

    /// <summary>The classes of the params that it, or what it calls, needs.</summary>
    public IReadOnlyCollection<string> Parameters => _parameters;

    /// <summary>What it calls.</summary>
    public List<CallNode> Called { get; } = [];

    /// <summary>What calls it.</summary>
    public List<CallNode> Callers { get; } = [];

    /// <summary>Takes over what a callee needs; false if it needed that already.</summary>
    public bool Absorb(CallNode callee)
    {
        var before = (UsesClock, _parameters.Count);
        UsesClock |= callee.UsesClock;
        _parameters.UnionWith(callee._parameters);
        return before != (UsesClock, _parameters.Count);
    }
}
