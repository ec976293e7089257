namespace RulesDsl.Generators.Specs.Graphs;

/// <summary>Something that a job's code reads from its call.</summary>
/// <param name="Name">The C# parameter or local.</param>
/// <param name="Type">Its type.</param>
/// <param name="Read">The expression over <c>call</c> that reads it, e.g. <c>call.Output&lt;int&gt;("reserve")</c>.</param>
internal sealed record JobValueSpec(string Name, string Type, string Read);
