namespace RulesDsl.FinOps.Sync;

/// <summary>What one rule would save one owner in one account.</summary>
/// <param name="Owner">Empty where nobody is known.</param>
/// <param name="Account">Empty where unknown.</param>
/// <param name="Rule">The rule that said it.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="New">How many recommendations are new.</param>
/// <param name="Repeated">How many were known before.</param>
/// <param name="Saving">Estimated saving per month of both.</param>
public sealed record SavingLine(string Owner, string Account, string Rule, string Currency, int New, int Repeated, decimal Saving);
