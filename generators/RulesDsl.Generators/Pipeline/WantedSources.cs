namespace RulesDsl.Generators.Pipeline;

/// <summary>What C# a project wants of its rules files.</summary>
/// <param name="Any">Whether it wants any, or only to know what is wrong.</param>
/// <param name="Tests">Whether the tests in them are to be part of it.</param>
internal sealed record WantedSources(bool Any, bool Tests);
