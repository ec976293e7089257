namespace RulesDsl.Jobs;

/// <summary>A run id that this host is busy with: being started, or executing.</summary>
internal sealed class LiveRun
{
    /// <summary>Ends when the run is journalled: whoever asks for the same id meanwhile waits for that and gets the same run.</summary>
    public TaskCompletionSource<JobRun> Acknowledged { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What executes it; null until it is acknowledged.</summary>
    public RunExecution? Runner { get; set; }

    /// <summary>Ends when the run no longer executes here.</summary>
    public Task Execution { get; set; } = Task.CompletedTask;
}
