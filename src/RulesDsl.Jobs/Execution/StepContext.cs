namespace RulesDsl.Jobs;

/// <summary>What a step's body is given.</summary>
public sealed class StepContext
{
    internal StepContext(string idempotencyKey, CancellationToken cancellation)
    {
        IdempotencyKey = idempotencyKey;
        Cancellation = cancellation;
    }

    /// <summary>The same in every attempt and process: hand it to the outside world, so that an effect that is sent twice counts once.</summary>
    public string IdempotencyKey { get; }

    /// <summary>Cancelled when the attempt times out or the host stops.</summary>
    public CancellationToken Cancellation { get; }
}
