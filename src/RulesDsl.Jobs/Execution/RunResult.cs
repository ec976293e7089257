using System.Text.Json;

namespace RulesDsl.Jobs;

/// <summary>How a run ended, or why it stopped.</summary>
public sealed class RunResult
{
    private readonly JsonSerializerOptions _json;

    internal RunResult(string runId, RunStatus status, string? reason, IReadOnlyList<JobSnapshot> jobs, JsonSerializerOptions json)
    {
        RunId = runId;
        Status = status;
        Reason = reason;
        Jobs = jobs;
        _json = json;
    }

    /// <summary>The run.</summary>
    public string RunId { get; }

    /// <summary>Succeeded, failed, cancelled, or needs migration.</summary>
    public RunStatus Status { get; }

    /// <summary>Why the run failed, was cancelled or stopped; null when it succeeded.</summary>
    public string? Reason { get; }

    /// <summary>The jobs, in file order.</summary>
    public IReadOnlyList<JobSnapshot> Jobs { get; }

    /// <summary>The job of that name.</summary>
    /// <exception cref="ArgumentException">The run has none.</exception>
    public JobSnapshot Job(string name) =>
        Jobs.FirstOrDefault(job => job.Name == name)
        ?? throw new ArgumentException($"Run '{RunId}' has no job '{name}'; it has {string.Join(", ", Jobs.Select(job => job.Name))}.", nameof(name));

    /// <summary>The output of a job without <c>for each</c>.</summary>
    /// <exception cref="InvalidOperationException">It did not succeed.</exception>
    public T Output<T>(string job)
    {
        var found = Job(job);
        return found.Status == JobStatus.Succeeded
            ? Payload.Read<T>(found.Output, _json)
            : throw new InvalidOperationException($"Job '{job}' of run '{RunId}' has no output: {found.Status} ({found.Reason}).");
    }

    /// <summary>The outputs of the items that succeeded, in item order, of a job with <c>for each</c>.</summary>
    public IReadOnlyList<T> Outputs<T>(string job) =>
        [.. Job(job).Items.Where(item => item.Status == JobStatus.Succeeded).Select(item => Payload.Read<T>(item.Output, _json))];
}
