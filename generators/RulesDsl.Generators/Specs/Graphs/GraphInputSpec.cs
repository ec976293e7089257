namespace RulesDsl.Generators.Specs.Graphs;

/// <summary>An input of a graph.</summary>
/// <param name="Name">As written, which is its name in the journal.</param>
/// <param name="Parameter">The C# parameter.</param>
/// <param name="Type">Its type.</param>
internal sealed record GraphInputSpec(string Name, string Parameter, string Type);
