namespace RulesDsl.Dynamic.Tests;

/// <summary>A type of the host.</summary>
public sealed record City(string Name, int People);
