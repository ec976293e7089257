namespace JiraSandbox;

/// <summary>Leaves the process's signals to whoever started the server: it ends when it is disposed of.</summary>
internal sealed class OwnedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
