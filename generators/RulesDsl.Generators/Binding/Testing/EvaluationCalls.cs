using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Specs.Testing;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>The calls that a test makes of what it tests: the ones that users make.</summary>
internal static class EvaluationCalls
{
    private const string AllRules = "global::RulesDsl.Decisions.RuleFilter.All";

    /// <param name="subject">What is tested.</param>
    /// <param name="hasClock">Whether the test gives the time.</param>
    /// <param name="given">The params that the test gives.</param>
    public static EvaluationSpec Of(TestSubject subject, bool hasClock, IReadOnlyList<GivenParamsSpec> given)
    {
        var name = "global::" + subject.FullName;
        var inputs = subject.Inputs.Select(static input => CSharpText.Identifier(input.Name)).ToList();
        var optional = Optional(subject, hasClock, given).ToList();
        string Arguments(params string[] others) => string.Join(", ", inputs.Concat(others).Concat(optional));

        if (subject.Hit is null)
            return new EvaluationSpec($"{name}({Arguments()})", null, hasClock);

        var call = $"{name}.Evaluate({Arguments()})";
        var deciding = subject.HasWinner
            ? $"{{ {name}.Evaluate({Arguments(AllRules, "out var winner")}); return [winner]; }}"
            : $"global::RulesDsl.Testing.RuleTestRun.RulesOf({name}.EvaluateAll({Arguments()}))";
        return new EvaluationSpec(subject.IsSequence ? $"({subject.Result.CSharpName})[.. {call}]" : call, deciding, hasClock);
    }

    // What stands before a given param has to be there as well, and says its type where it is null: some overloads differ in nothing else.
    private static IEnumerable<string> Optional(TestSubject subject, bool hasClock, IReadOnlyList<GivenParamsSpec> given)
    {
        if (hasClock)
            yield return "clock";
        else if (subject.HasClock && given.Count > 0)
            yield return "default(global::System.TimeProvider)";

        if (given.Count == 0)
            yield break;

        foreach (var type in subject.ParamClasses.Select(static name => "global::" + name))
            yield return given.FirstOrDefault(spec => spec.Type == type)?.Name ?? $"default({type})";
    }
}
