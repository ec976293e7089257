namespace RulesDsl.Generators.Analysis.Covers;

/// <summary>How much may still be spent on the proofs of one set. It counts steps, not time, so that every machine says the same.</summary>
internal sealed class Effort(long steps)
{
    private long _left = steps;

    /// <summary>Whether it is spent: what was searched for since is not known.</summary>
    public bool IsSpent => _left <= 0;

    /// <summary>Spends some of it.</summary>
    public bool Spend(long steps)
    {
        _left -= steps;
        return _left > 0;
    }
}
