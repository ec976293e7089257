namespace RulesDsl.Jobs;

/// <summary>
/// Bounds how many attempts run at once. A place that is given back goes to who waits with the highest priority, and of those
/// to who has waited longest; it is used or given back, so no place is free while somebody waits.
/// </summary>
internal sealed class ConcurrencyGate(int places)
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<Action, (int Rank, long Turn)> _queue = new();
    private readonly Dictionary<Action, int> _waiting = [];
    private int _free = places;
    private long _turn;

    /// <summary>Takes a place, or queues for one; <paramref name="offer"/> is called with it, once, under a lock.</summary>
    /// <param name="offer">Who asks.</param>
    /// <param name="priority">The higher, the sooner; who asks again may rise, but not sink.</param>
    public bool TryEnter(Action offer, int priority = 0)
    {
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                return true;
            }

            if (!_waiting.TryGetValue(offer, out var before) || before < priority)
            {
                _waiting[offer] = priority;
                _queue.Enqueue(offer, (-priority, _turn++));
            }

            return false;
        }
    }

    /// <summary>Gives a place back.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            while (_queue.TryDequeue(out var offer, out _))
            {
                if (!_waiting.Remove(offer))
                    continue; // It gave up, or rose and was served.

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
