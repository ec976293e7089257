using JiraSandbox.Api;

namespace JiraSandbox.Faults;

/// <summary>What is to go wrong from now on. Safe to change while requests are served.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];

    /// <summary>How far the search index lags behind; zero for not at all.</summary>
    public TimeSpan IndexLag { get; set; }

    /// <summary>How many requests are served; null for any number.</summary>
    public RateLimit? RateLimit { get; set; }

    /// <summary>Adds a fault behind those that are still to come.</summary>
    public void Add(Fault fault)
    {
        lock (_gate)
            _faults.Add(fault);
    }

    /// <summary>From now on all goes well.</summary>
    public void Clear()
    {
        lock (_gate)
            _faults.Clear();
        IndexLag = TimeSpan.Zero;
        RateLimit = null;
    }

    internal Fault? Take(JiraOperation operation)
    {
        lock (_gate)
        {
            var at = _faults.FindIndex(fault => fault.Operation is null || fault.Operation == operation);
            if (at < 0)
                return null;
            var fault = _faults[at];
            if (fault.Times > 1)
                _faults[at] = fault with { Times = fault.Times - 1 };
            else
                _faults.RemoveAt(at);
            return fault;
        }
    }
}
