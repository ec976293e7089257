using System.Globalization;
using Microsoft.Extensions.Logging;

namespace RulesDsl.Jobs;

/// <summary>The running attempt of a job, or of one item of it.</summary>
public sealed class JobContext
{
    private readonly Lock _gate = new();
    private readonly HashSet<(string Name, string Key)> _used = [];
    private readonly RunExecution _run;
    private readonly WorkState _work;
    private readonly JobHostOptions _options;
    private readonly List<Task> _appends = [];
    private readonly Action _beat;
    private bool _closed;

    internal JobContext(RunExecution run, WorkState work, JobHostOptions options, Action beat, CancellationToken cancellation)
    {
        _run = run;
        _work = work;
        _options = options;
        _beat = beat;
        IsUndo = work.Status == JobStatus.Compensating;
        Attempt = IsUndo ? work.UndoAttempt : work.Attempt;
        Cancellation = cancellation;
        IdempotencyKey = StableKey.Of(Place(run.Id, work, IsUndo));
    }

    /// <summary>The run.</summary>
    public string RunId => _run.Id;

    /// <summary>The job.</summary>
    public string Job => _work.Job;

    /// <summary>The key of the item; null for a job without <c>for each</c>.</summary>
    public string? ItemKey => _work.Item?.Key;

    /// <summary>Whether the job is being undone.</summary>
    public bool IsUndo { get; }

    /// <summary>Which attempt this is, from 1; attempts that a crash ended are counted.</summary>
    public int Attempt { get; }

    /// <summary>The same in every attempt and process: hand it to the outside world, so that an effect that is sent twice counts once. What is done again after it was undone has another.</summary>
    public string IdempotencyKey { get; }

    /// <summary>Cancelled when the attempt times out or the host stops.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The host's clock.</summary>
    public TimeProvider Clock => _options.Clock;

    /// <summary>The host's logger; what is logged during an attempt is in the scope of its run and job.</summary>
    public ILogger Logger => _options.Logger;

    /// <summary>Says that the attempt gets on, which a job with <see cref="JobDefinition.Heartbeat"/> must do that often.</summary>
    public void Heartbeat() => _beat();

    /// <summary>A part of the job that is journalled: done once, and from then on its result is returned without running it.</summary>
    public Task<T> Step<T>(string name, Func<StepContext, Task<T>> body) => RunAsync(name, "", body);

    /// <summary>A part of the job that is journalled under a key, for a part that is done for several things.</summary>
    /// <exception cref="InvalidOperationException">The name and key were used before in this attempt, or the attempt is over.</exception>
    public Task<T> Step<T>(string name, string key, Func<StepContext, Task<T>> body)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return RunAsync(name, key, body);
    }

    /// <summary>A part without a result.</summary>
    public Task Step(string name, Func<StepContext, Task> body) => RunAsync(name, "", NoResult(body));

    /// <summary>A part without a result, under a key.</summary>
    /// <exception cref="InvalidOperationException">The name and key were used before in this attempt, or the attempt is over.</exception>
    public Task Step(string name, string key, Func<StepContext, Task> body)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return RunAsync(name, key, NoResult(body));
    }

    /// <summary>Refuses further steps and waits for those being written, so that the next attempt sees them.</summary>
    internal async Task CloseAsync()
    {
        Task[] appends;
        lock (_gate)
        {
            _closed = true;
            appends = [.. _appends];
        }

        await Task.WhenAll(appends).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // No step has an empty name, so none has the key of an undoing, or of what is done again after one.
    private static string[] Place(string run, WorkState work, bool isUndo)
    {
        string[] place = work.Item is { } item ? [run, work.Job, item.Key] : [run, work.Job];
        string[] undo = isUndo ? ["undo"] : [];
        string[] again = work.Undone > 0 ? [work.Undone.ToString(CultureInfo.InvariantCulture)] : [];
        return isUndo || work.Undone > 0 ? [.. place, "", .. undo, .. again] : place;
    }

    private static Func<StepContext, Task<object?>> NoResult(Func<StepContext, Task> body) => async step =>
    {
        await body(step);
        return null;
    };

    private async Task<T> RunAsync<T>(string name, string key, Func<StepContext, Task<T>> body)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        lock (_gate)
        {
            ThrowIfClosed();
            if (!_used.Add((name, key)))
                throw new InvalidOperationException($"{Describe(name, key)} was used twice in one attempt; give each its own key.");
        }

        if (_run.State.TryGetStep(_work, IsUndo ? JournalSlot.UndoStep : JournalSlot.Step, name, key, out var journalled))
            return Payload.Read<T>(journalled, _options.Json);

        var step = new StepContext(IdempotencyKey + "/" + StableKey.Of(key.Length == 0 ? [name] : [name, key]), Cancellation);
        var value = await body(step);
        var payload = value is null ? default : Payload.Write(value, _options.Json, _options.MaxPayloadBytes, $"The result of {Describe(name, key)}");
        await Begin(name, key, payload);
        return value;
    }

    private Task Begin(string name, string key, ReadOnlyMemory<byte> payload)
    {
        lock (_gate)
        {
            ThrowIfClosed();
            var append = _run.AppendStepAsync(_work, IsUndo ? JournalEventKind.UndoStepSucceeded : JournalEventKind.StepSucceeded, name, key, payload);
            if (!append.IsCompleted)
            {
                _appends.RemoveAll(earlier => earlier.IsCompleted);
                _appends.Add(append);
            }

            return append;
        }
    }

    // A body that goes on after its timeout must not write beside the attempt that follows it.
    private void ThrowIfClosed()
    {
        if (_closed)
            throw new InvalidOperationException($"Attempt {Attempt} of job '{Job}' is over; it can write no more steps.");
    }

    private static string Describe(string name, string key) => key.Length == 0 ? $"step '{name}'" : $"step '{name}' with key '{key}'";
}
