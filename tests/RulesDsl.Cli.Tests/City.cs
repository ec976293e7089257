namespace RulesDsl.Cli.Tests;

/// <summary>A type of an application.</summary>
public sealed record City(string Name, int People);
