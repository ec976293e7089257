namespace RulesDsl.Jobs;

/// <summary>A request on its way to the loop of its run.</summary>
internal sealed class RunCommand(RunRequest request)
{
    private readonly TaskCompletionSource<RequestAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RunRequest Request => request;

    /// <summary>What became of it; ends when that is journalled.</summary>
    public Task<RequestAnswer> Answer => _answer.Task;

    public void Complete(RequestAnswer answer) => _answer.TrySetResult(answer);

    /// <summary>The run no longer executes here: whoever asks must look again.</summary>
    public void Abandon() => _answer.TrySetCanceled();
}
