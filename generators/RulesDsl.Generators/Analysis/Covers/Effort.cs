namespace RulesDsl.Generators.Analysis.Covers;

/// <summary>How much may still be spent on the proofs of one set. It counts steps, not time, so that every machine says the same.</summary>
/// <param name="steps">As many steps.</param>
/// <param name="cancellation">Stops the proofs, wherever they spend some.</param>
internal sealed class Effort(long steps, CancellationToken cancellation)
{
    private long _left = steps;

    /// <summary>Whether it is spent: what was searched for since is not known.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Spends some of it.</summary>
    /// <returns>Whether some is left.</returns>
    /// <exception cref="OperationCanceledException">Nobody waits for the proofs any more.</exception>
    public bool Spend(long steps)
    {
        cancellation.ThrowIfCancellationRequested();
        _left -= steps;
        return _left > 0;
    }
}
