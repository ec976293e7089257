namespace RulesDsl.Jobs;

/// <summary>Bounds how many attempts a host runs at once; those who are turned away are called, in turn, when a place is free.</summary>
internal sealed class ConcurrencyGate(int places)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Action> _waiting = [];
    private int _free = places;

    /// <summary>Takes a place, or remembers whom to call.</summary>
    public bool TryEnter(Action whenFree)
    {
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                return true;
            }

            if (!_waiting.Contains(whenFree))
                _waiting.AddLast(whenFree);

            return false;
        }
    }

    /// <summary>Gives a place back.</summary>
    public void Leave()
    {
        Action? next;
        lock (_gate)
        {
            _free++;
            next = _waiting.First?.Value;
            if (next is not null)
                _waiting.RemoveFirst();
        }

        // The place is not handed over but offered: whoever is called tries again and, if too late, queues again.
        next?.Invoke();
    }
}
