namespace RulesDsl.FinOps.Sources.Focus;

/// <summary>Which part of the bill a row belongs to; every row belongs to exactly one.</summary>
internal enum ChargeShare
{
    Usage,
    Unattributed,
    UnusedCommitment,
    Correction,
    Purchase,
    Tax,
    Credit,
    Adjustment,
}
