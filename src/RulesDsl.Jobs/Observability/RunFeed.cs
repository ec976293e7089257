using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace RulesDsl.Jobs;

/// <summary>Hands what was journalled to those who listen.</summary>
internal sealed class RunFeed
{
    // Who reads so slowly loses the oldest; the journal has them all.
    private const int MostHeld = 10_000;

    private readonly Lock _gate = new();
    private Channel<RunEvent>[] _listeners = [];

    public void Publish(JournalRun run, IReadOnlyList<JournalEvent> events)
    {
        foreach (var listener in Volatile.Read(ref _listeners))
        {
            foreach (var entry in events)
                listener.Writer.TryWrite(new RunEvent(run, entry));
        }
    }

    /// <summary>What happens from the first step of the enumeration on, until it is stopped.</summary>
    public IAsyncEnumerable<RunEvent> ListenAsync(CancellationToken stop)
    {
        var listener = Channel.CreateBounded<RunEvent>(new BoundedChannelOptions(MostHeld) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        lock (_gate)
            Volatile.Write(ref _listeners, [.. _listeners, listener]);
        return ReadAsync(listener, stop);
    }

    private async IAsyncEnumerable<RunEvent> ReadAsync(Channel<RunEvent> listener, [EnumeratorCancellation] CancellationToken stop)
    {
        try
        {
            await foreach (var happened in listener.Reader.ReadAllAsync(stop))
                yield return happened;
        }
        finally
        {
            lock (_gate)
                Volatile.Write(ref _listeners, [.. _listeners.Where(other => other != listener)]);
        }
    }
}
