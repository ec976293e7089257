namespace RulesDsl.Generators.Tests.Expressions.Model;

public sealed class Company : Customer
{
    public string Number { get; init; } = "";
}
