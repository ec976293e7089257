namespace RulesDsl.Generators.Tests.Expressions.Model;

public enum Tier
{
    Basic,
    Silver,
    Gold,
}
