using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Specs.Testing;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>The calls that a test makes of what it tests: the ones that users make.</summary>
internal static class EvaluationCalls
{
    private const string AllRules = "global::RulesDsl.Decisions.RuleFilter.All";

    /// <param name="subject">What is tested.</param>
    /// <param name="hasClock">Whether the test gives the time.</param>
    public static EvaluationSpec Of(TestSubject subject, bool hasClock)
    {
        var type = "global::" + subject.FullName;
        var inputs = subject.Inputs.Select(static input => CSharpText.Identifier(input.Name)).ToList();
        string Arguments(params string[] others) => string.Join(", ", inputs.Concat(others).Concat(hasClock ? ["clock"] : []));

        var call = $"{type}.Evaluate({Arguments()})";
        var deciding = subject.HasWinner
            ? $"{{ {type}.Evaluate({Arguments(AllRules, "out var winner")}); return [winner]; }}"
            : $"[.. global::System.Linq.Enumerable.Select({type}.EvaluateAll({Arguments()}), static match => match.Rule)]";
        return new EvaluationSpec(
            subject.IsSequence ? $"({subject.Result.CSharpName})[.. {call}]" : call,
            subject.Hit is null ? null : deciding,
            hasClock);
    }
}
