namespace RulesDsl.Generators.Tests.Expressions.Model;

public class Customer
{
    public string Name { get; init; } = "";

    public string? Nickname { get; init; }

    public Tier Tier { get; init; }

    public DateOnly? BirthDate { get; init; }

    public Customer? Referrer { get; init; }

    public decimal Credit { get; init; }

    public Address Home { get; init; } = new();
}
