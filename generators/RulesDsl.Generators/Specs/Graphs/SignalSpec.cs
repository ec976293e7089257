namespace RulesDsl.Generators.Specs.Graphs;

/// <summary>What a job waits for.</summary>
/// <param name="Method">The C# method that sends it.</param>
/// <param name="Parameter">The parameter of that method for what is sent.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsPerItem">Whether each item waits for one of its own.</param>
/// <param name="WithinTicks">How long the job waits, in ticks of 100 ns; null for ever.</param>
/// <param name="Otherwise">A member of <c>RulesDsl.Jobs.SignalTimeout</c>.</param>
internal sealed record SignalSpec(string Method, string Parameter, string Type, bool IsPerItem, long? WithinTicks, string Otherwise);
