namespace RulesDsl.Jobs;

/// <summary>
/// Bounds how many attempts a host runs at once. A place that is given back goes to who has waited longest, who uses it or
/// gives it back: so no place is free while somebody waits.
/// </summary>
internal sealed class ConcurrencyGate(int places)
{
    private readonly Lock _gate = new();
    private readonly Queue<Action> _queue = [];
    private readonly HashSet<Action> _waiting = [];
    private int _free = places;

    /// <summary>Takes a place, or queues for one; <paramref name="offer"/> is called with it, once, under a lock.</summary>
    public bool TryEnter(Action offer)
    {
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                return true;
            }

            if (_waiting.Add(offer))
                _queue.Enqueue(offer);

            return false;
        }
    }

    /// <summary>Gives a place back.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            while (_queue.TryDequeue(out var offer))
            {
                if (!_waiting.Remove(offer))
                    continue; // It gave up.

                offer();
                return;
            }

            _free++;
        }
    }

    /// <summary>Gives up waiting: from then on no place is offered.</summary>
    public void Forget(Action offer)
    {
        lock (_gate)
            _waiting.Remove(offer);
    }
}
