namespace RulesDsl.Generators.Specs.Decisions;

/// <summary>What a decision needs to know of the time and does not get as an input.</summary>
/// <param name="HasClock">Whether it takes a clock at all: for itself, or to hand it on.</param>
/// <param name="UsesNow">Whether it asks for <c>now</c>.</param>
/// <param name="UsesToday">Whether it asks for <c>today</c>.</param>
internal sealed record TimeSpec(bool HasClock, bool UsesNow, bool UsesToday);
