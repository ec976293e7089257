using CsCheck;
using Microsoft.CodeAnalysis;
using RulesDsl.Explanations;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Generators.Tests.Expressions.Model;
using RulesDsl.Generators.Tests.Expressions.Testbed;
using RulesDsl.Generators.Tests.Proofs;

namespace RulesDsl.Generators.Tests.Explanations;

/// <summary>Explanations of random rules: their verdicts are those of the evaluation, down to each condition.</summary>
public sealed class RandomExplanationTests
{
    private static readonly MetadataReference Model = MetadataReference.CreateFromFile(typeof(Order).Assembly.Location);

    [Fact]
    public void Random_conditions_are_explained_as_they_are_decided()
    {
        var random = new RandomCondition(20261127);
        var conditions = Enumerable.Range(0, 250).Select(_ => random.Next()).ToList();

        var explanation = Explain(conditions.Select(static condition => condition.Text));

        var parts = new Dictionary<string, bool>();
        foreach (var ((text, holds), rule) in conditions.Zip(explanation.Rules))
        {
            Assert.True(holds == rule.Verdict is RuleVerdict.Matched, text);
            foreach (var part in Agreement.All(rule.Condition!).Where(static part => part is { Verdict: not ConditionVerdict.NotEvaluated, Kind: not ConditionKind.And }))
                parts[part.Text] = part.Verdict is ConditionVerdict.True;
            Assert.All(Agreement.All(rule.Condition!), CheckParts);
        }

        // Each condition within them is decided alone as it was within.
        Assert.InRange(parts.Count, 300, int.MaxValue);
        foreach (var (part, rule) in parts.Zip(Explain(parts.Keys).Rules))
            Assert.True(part.Value == rule.Verdict is RuleVerdict.Matched, part.Key);
    }

    [Fact]
    public void Random_tables_are_explained_as_they_are_decided() => RandomTable.Random.Check(
        table =>
        {
            var assembly = RulesProject.Compile("", ("t.rules", table.Text.Replace("  complete\n", "\n", StringComparison.Ordinal))).Load();
            var set = assembly.GetType("Shop.T")!;
            var types = set.GetMethods().First(static method => method.Name == "Explain").GetParameters().Select(static parameter => parameter.ParameterType).ToArray();
            foreach (var input in table.SomeInputs(60))
            {
                var explanation = Agreement.Of(set, [.. input.Zip(types, RandomTable.Argument)]);
                for (var row = 0; row < table.Count; row++)
                {
                    var rule = explanation.Rules[row];
                    Assert.True(rule.Verdict is RuleVerdict.NotReached || table.Matches(row, input) == rule.Verdict is RuleVerdict.Matched, $"{explanation}\n{table.Text}");
                    Assert.Equal(table.FirstLine + row, rule.Rule.Line);
                }
            }
        },
        iter: 40, longer: 20);

    [Fact]
    public void Sets_of_hundreds_of_rules_are_explained_as_they_are_decided()
    {
        var rules = string.Concat(Enumerable.Range(0, 450).Select(static n => $"rule \"{n}\"\n  when count == {n} and text contains \"{n}x\"\n  then count + {n}\n"));
        var set = RulesProject.Compile("", ("t.rules", $"namespace T\nruleset Test(count: int, text: string) -> int\n{rules}otherwise then -1\n")).Load().GetType("T.Test")!;

        Assert.All([-1, 0, 99, 100, 249, 449, 450], n => Assert.Equal(n is >= 0 and < 450 ? n + n : -1, Agreement.Of(set, n, $"{n}x").Result));
    }

    private static Explanation Explain(IEnumerable<string> conditions)
    {
        var rules = string.Concat(conditions.Select(static (condition, index) => $"rule \"{index}\"\n  when {condition}\n  then 1\n"));
        var project = RulesProject.Compile("", [Model], ("t.rules", $"namespace T\nusing {typeof(Order).Namespace}\nallow RDSL0240\nruleset Test(order: Order, none: Order?) -> int\n  hit all\n{rules}"));
        return Agreement.Of(project.Load().GetType("T.Test")!, Sample.Order, null);
    }

    // What a condition is follows from what it is made of, and what nobody asked for did not matter.
    private static void CheckParts(ConditionExplanation condition)
    {
        var verdicts = condition.Conditions.Select(static part => part.Verdict).ToList();
        var isRight = condition.Kind switch
        {
            _ when condition.Verdict is ConditionVerdict.NotEvaluated => verdicts.TrueForAll(static verdict => verdict is ConditionVerdict.NotEvaluated),
            ConditionKind.And when condition.Verdict is ConditionVerdict.True => verdicts.TrueForAll(static verdict => verdict is ConditionVerdict.True),
            ConditionKind.And => verdicts.Count(static verdict => verdict is ConditionVerdict.False or ConditionVerdict.Null) == 1,
            ConditionKind.Or when condition.Verdict is ConditionVerdict.True => verdicts.Count(static verdict => verdict is ConditionVerdict.True) == 1,
            ConditionKind.Or => verdicts.TrueForAll(static verdict => verdict is ConditionVerdict.False or ConditionVerdict.Null),
            ConditionKind.Not => verdicts is [ConditionVerdict.True] == condition.Verdict is ConditionVerdict.False,
            _ => true,
        };
        Assert.True(isRight, condition.ToString());
    }
}
