namespace RulesDsl.Generators.Specs.Testing;

/// <summary>The evaluation under test, in C#.</summary>
/// <param name="Call">The call whose result is looked at.</param>
/// <param name="Deciding">A call that gives the rules that decide, as a list; null where there are no rules.</param>
/// <param name="HasClock">Whether the calls take a clock, which stands at the given <c>now</c>.</param>
internal sealed record EvaluationSpec(string Call, string? Deciding, bool HasClock);
