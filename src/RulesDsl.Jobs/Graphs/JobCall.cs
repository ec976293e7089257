using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace RulesDsl.Jobs;

/// <summary>What the engine hands to a graph's code for one job, or for one item of it.</summary>
public sealed class JobCall
{
    private readonly RunState _run;
    private readonly WorkState _work;
    private readonly JobContext? _context;
    private readonly JobHostOptions _options;

    internal JobCall(RunState run, WorkState work, JobContext? context, JobHostOptions options)
    {
        _run = run;
        _work = work;
        _context = context;
        _options = options;
    }

    /// <summary>The job's name in the definition.</summary>
    public string Job => _work.Job;

    /// <summary>The running attempt.</summary>
    /// <exception cref="InvalidOperationException">Nothing runs: a condition or the items are asked for.</exception>
    public JobContext Context => _context
        ?? throw new InvalidOperationException($"Job '{Job}' does not run yet: its condition and its items cannot use a context.");

    /// <summary>The host's clock.</summary>
    public TimeProvider Clock => _options.Clock;

    /// <summary>An input of the run.</summary>
    public T Input<T>(string name) => _run.Inputs.TryGetValue(name, out var value)
        ? value.Deserialize((JsonTypeInfo<T>)_options.Json.GetTypeInfo(typeof(T)))!
        : throw new InvalidOperationException($"Run '{_run.Id}' has no input '{name}'.");

    /// <summary>The output of a job without <c>for each</c> that succeeded.</summary>
    public T Output<T>(string job)
    {
        var ended = Ended(job);
        return ended.Status == JobStatus.Succeeded
            ? Payload.Read<T>(ended.Work.Output, _options.Json)
            : throw new InvalidOperationException($"Job '{job}' has no output: {ended.Status} ({ended.Reason}).");
    }

    /// <summary>The output of a job without <c>for each</c>, which is of a value type; null where the job has not succeeded.</summary>
    public T? ValueOrNull<T>(string job)
        where T : struct
    {
        var ended = Ended(job);
        return ended.Status == JobStatus.Succeeded ? Payload.Read<T>(ended.Work.Output, _options.Json) : null;
    }

    /// <summary>The outputs of the items that succeeded, in item order, of a job with <c>for each</c>.</summary>
    public IReadOnlyList<T> Outputs<T>(string job) =>
        [.. Ended(job).Items.Where(item => item.Status == JobStatus.Succeeded).Select(item => Payload.Read<T>(item.Output, _options.Json))];

    /// <summary>The output of a job without <c>for each</c>, or why there is none.</summary>
    public JobResult<T> Result<T>(string job)
    {
        var ended = Ended(job);
        return new(ended.Status, Read<T>(ended.Work), ended.Reason);
    }

    /// <summary>The output of each item, or why there is none; empty when the whole job was skipped.</summary>
    public IReadOnlyList<JobResult<T>> Results<T>(string job) =>
        [.. Ended(job).Items.Select(item => new JobResult<T>(item.Status, Read<T>(item), item.Reason, item.ItemKey))];

    /// <summary>The item of this call.</summary>
    public T Item<T>() => _work.Item is { } item
        ? Payload.Read<T>(item.Payload, _options.Json)
        : throw new InvalidOperationException($"Job '{Job}' was not called for an item.");

    /// <summary>The output of this job, or of this item of it, which is to be undone.</summary>
    public T Done<T>() => Payload.Read<T>(_work.Output, _options.Json);

    /// <summary>What was sent, for a job that waits for a signal.</summary>
    /// <exception cref="JsonException">It is none of the type, or null.</exception>
    public T Signal<T>(ReadOnlyMemory<byte> sent) =>
        Payload.Read<T>(sent, _options.Json) is { } value ? value : throw new JsonException("null is no signal.");

    /// <summary>The attempt that has just failed, as the condition of a retry sees it.</summary>
    public JobFailure Failure(Exception failure) => new(failure.GetType().Name, failure.Message, _work.Attempt);

    /// <summary>Makes an item.</summary>
    /// <exception cref="PayloadTooLargeException">It is larger than the journal takes.</exception>
    public JobItem Item<T>(string key, T value) =>
        new(key, Payload.Write(value, _options.Json, _options.MaxPayloadBytes, $"Item '{key}' of job '{Job}'"));

    /// <summary>Makes the output.</summary>
    /// <exception cref="PayloadTooLargeException">It is larger than the journal takes.</exception>
    public JobOutput Complete<T>(T value) =>
        new(Payload.Write(value, _options.Json, _options.MaxPayloadBytes, $"The output of job '{Job}'"));

    private T? Read<T>(WorkState work) =>
        work.Status == JobStatus.Succeeded ? Payload.Read<T>(work.Output, _options.Json) : default;

    private JobState Ended(string name) => _run.Find(name) is { HasEnded: true } job
        ? job
        : throw new InvalidOperationException($"Job '{Job}' asks for job '{name}', which has not ended: it must be among its needs.");
}
