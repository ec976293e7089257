using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Graphs;

/// <summary>What undoes a job.</summary>
/// <param name="Method">The C# method to implement.</param>
/// <param name="Parameters">What it takes before its context: what the job gave, and what the job was given.</param>
internal sealed record UndoSpec(string Method, EquatableArray<JobValueSpec> Parameters);
