using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Specs.Decisions;

/// <summary>The test of the days that a rule holds on.</summary>
/// <param name="CSharp">The test in C#.</param>
/// <param name="Day">The moment or day that it asks for.</param>
internal sealed record DaySpec(string CSharp, Capture Day);
