namespace RulesDsl.Jobs;

/// <summary>A run's part in places that it shares with others: those that it takes, and those that it is offered while it does something else.</summary>
internal sealed class RunPlaces
{
    private readonly ConcurrencyGate _gate;
    private readonly Action _offer;
    private int _offered;

    /// <param name="gate">The places.</param>
    /// <param name="look">Makes the run's loop look again.</param>
    public RunPlaces(ConcurrencyGate gate, Action look)
    {
        _gate = gate;
        _offer = () =>
        {
            Interlocked.Increment(ref _offered);
            look();
        };
    }

    /// <summary>Takes a place; where there is none, one will be offered.</summary>
    public bool TryTake(int priority)
    {
        if (Volatile.Read(ref _offered) == 0)
            return _gate.TryEnter(_offer, priority);

        Interlocked.Decrement(ref _offered);
        return true;
    }

    /// <summary>Gives back a place that was taken.</summary>
    public void Leave() => _gate.Leave();

    /// <summary>Gives back what was offered and is not needed any more.</summary>
    public void Decline()
    {
        while (Volatile.Read(ref _offered) > 0)
        {
            Interlocked.Decrement(ref _offered);
            _gate.Leave();
        }
    }

    /// <summary>Takes no part any more.</summary>
    public void Quit()
    {
        _gate.Forget(_offer);
        Decline();
    }
}
