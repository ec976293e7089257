namespace RulesDsl.Generators.Tests.Expressions.Model;

public sealed class Address
{
    public string City { get; init; } = "";
}
