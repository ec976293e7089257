namespace RulesDsl.Decisions;

/// <summary>A fact of a batch that could not be evaluated.</summary>
/// <param name="Index">Where it stands among the facts, from 0.</param>
/// <param name="Cause">Why: a <see cref="RuleEvaluationException"/> that names the rule, or what was thrown besides.</param>
public readonly record struct BatchFailure(int Index, Exception Cause);
