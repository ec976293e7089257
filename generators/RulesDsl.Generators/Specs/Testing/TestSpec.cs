using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Specs.Testing;

/// <summary>A test, or a row of its examples.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">The name of the method that runs it.</param>
/// <param name="Line">The line that it starts at.</param>
/// <param name="Given">What it gives, in the order in which one may depend on the other.</param>
/// <param name="Params">The params that it gives, whose values may depend on that.</param>
/// <param name="Evaluation">What it evaluates.</param>
/// <param name="Expectations">What it expects.</param>
/// <param name="ExpectSpan">Where that is written.</param>
internal sealed record TestSpec(
    string Name,
    string Method,
    int Line,
    EquatableArray<GivenSpec> Given,
    EquatableArray<GivenParamsSpec> Params,
    EvaluationSpec Evaluation,
    EquatableArray<ExpectationSpec> Expectations,
    SourceSpan ExpectSpan);
