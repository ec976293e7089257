namespace RulesDsl.Generators.Tests.Expressions.Model;

/// <summary>A struct without operators.</summary>
public readonly struct Money(decimal amount, string currency)
{
    public decimal Amount { get; } = amount;

    public string Currency { get; } = currency;
}
