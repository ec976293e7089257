using System.Collections;
using System.Reflection;
using CsCheck;
using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Tests.Compiling;
using RulesDsl.Generators.Tests.Proofs;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>All forms that the compiler can choose give what trying every rule gives.</summary>
public sealed class FormTests
{
    public static TheoryData<string, bool> Forms => new() { { "chain", true }, { "chain", false }, { "tree", true }, { "bitsets", true }, { "", true } };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_gives_what_the_rows_say(string form, bool isOptimized) =>
        RandomTable.Of(80, "first", "all", "sum").Check(table => Check(table, form, isOptimized), iter: 30, longer: 20);

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_condition_stays_behind_the_one_that_makes_it_possible(string form, bool isOptimized)
    {
        var rules = Enumerable.Range(1, 60).Select(static n => $"rule \"{n}\" when due is not null and due.Month == {(n % 12) + 1} and country == \"C{n % 5}\" and total > {n} then {n}");
        var project = RulesProject.Compile(
            RulesProject.Empty("").WithOptions(RulesProject.Empty("").Options.WithOptimizationLevel(isOptimized ? OptimizationLevel.Release : OptimizationLevel.Debug)),
            new ProjectProperties(("RulesDslForm", form)),
            ("t.rules", $"namespace Shop\nruleset T(due: date?, country: string, total: int) -> int\n{string.Join("\n", rules)}\n"));
        var evaluate = project.Load().GetType("Shop.T")!.GetMethods().Single(static method => method.Name == "Evaluate" && method.GetParameters().Length == 3);

        Assert.Null(evaluate.Invoke(null, [null, "C1", 100]));
        Assert.Equal(1, evaluate.Invoke(null, [new DateOnly(2026, 2, 1), "C1", 100]));
        Assert.Equal(25, evaluate.Invoke(null, [new DateOnly(2026, 2, 1), "C0", 100]));
        Assert.Null(evaluate.Invoke(null, [new DateOnly(2026, 2, 1), "C0", 25]));
        Assert.Null(evaluate.Invoke(null, [new DateOnly(2026, 2, 1), "C9", 100]));
    }

    [Fact]
    public void Numbers_and_texts_that_several_rules_name_are_looked_up()
    {
        var rules = Enumerable.Range(1, 60).Select(static n => $"rule \"{n}\" when country == \"C{n % 5}\" and total in {n % 7}..<{n % 7 + 3} then {n}");

        var code = Written("bitsets", "country: string, total: int", rules);

        Assert.Contains("ReadOnlySpan<ulong> CountryRules", code, StringComparison.Ordinal);
        Assert.Contains("ReadOnlySpan<ulong> TotalRules", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_compare_with_many_texts_are_not_tried_one_by_one()
    {
        static string OneOf(string stem, int n) => string.Join(", ", Enumerable.Range(n, 5).Select(i => $"\"{stem}{i * 7 % 31}\""));
        var rules = Enumerable.Range(1, 300).Select(static n => $"rule \"{n}\" when country == \"C{n % 20}\" and city in [{OneOf("A", n)}] and trade in [{OneOf("T", n / 3)}] then {n}");

        Assert.Contains("ReadOnlySpan<ulong> CityRules", Written("", "country: string, city: string, trade: string", rules), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chain")]
    [InlineData("tree")]
    [InlineData("bitsets")]
    public void An_input_may_be_called_what_generated_code_calls_its_own(string form)
    {
        string[] inputs =
        [
            "left", "group", "start", "rule", "matches", "Matches", "outputs", "Outputs", "next", "found", "value", "classes", "number", "cell", "last", "word", "candidates",
            "nextWord", "TryRule", "FindMore", "MoveToRule", "CellGroups", "GroupStarts", "GroupRules", "Cell1", "result",
        ];
        var rules = inputs.Select(static (name, index) => $"rule \"{index}\" when @{name} > 1 and left == {index % 3} then {index}");

        Assert.NotNull(Compiled(form, string.Join(", ", inputs.Select(static name => $"@{name}: int")), [.. rules]).Load());
    }

    private static string Written(string form, string inputs, IEnumerable<string> rules) => Compiled(form, inputs, rules).Generated("Shop.T");

    private static RulesProject Compiled(string form, string inputs, IEnumerable<string> rules) => RulesProject.Compile(
        RulesProject.Empty("").WithOptions(RulesProject.Empty("").Options.WithOptimizationLevel(OptimizationLevel.Release)),
        new ProjectProperties(("RulesDslForm", form)),
        ("t.rules", $"namespace Shop\nruleset T({inputs}) -> int\n{string.Join("\n", rules)}\n"));

    private static void Check(RandomTable table, string form, bool isOptimized)
    {
        var project = RulesProject.Compile(
            RulesProject.Empty("").WithOptions(RulesProject.Empty("").Options.WithOptimizationLevel(isOptimized ? OptimizationLevel.Release : OptimizationLevel.Debug)),
            new ProjectProperties(("RulesDslForm", form)),
            ("t.rules", table.Text));
        var evaluator = project.Load().GetType("Shop.T")!;
        var evaluate = evaluator.GetMethods().Single(method => method.Name == "Evaluate" && method.GetParameters().Length == table.Columns.Count);
        var evaluateAll = evaluator.GetMethods().Single(method => method.Name == "EvaluateAll" && method.GetParameters().Length == table.Columns.Count);
        foreach (var input in table.SomeInputs(500))
        {
            var arguments = evaluate.GetParameters().Select((parameter, index) => RandomTable.Argument(input[index], parameter.ParameterType)).ToArray();
            var expected = table.Outputs(input).ToList();
            var all = Outputs(evaluateAll, arguments);
            Assert.True(expected.SequenceEqual(all), $"{Show(input)}: expected all of {string.Join(" ", expected)}, found {string.Join(" ", all)}\n{table.Text}");
            var found = evaluate.Invoke(null, arguments);
            var isRight = table.Hit switch
            {
                "first" => Equals(found, expected.Count == 0 ? null : expected[0]),
                "sum" => Equals(found, expected.Sum()),
                _ => expected.SequenceEqual(((IEnumerable)found!).Cast<int>()),
            };
            Assert.True(isRight, $"{Show(input)}: expected {table.Hit} of {string.Join(" ", expected)}, found {found}\n{table.Text}");
        }
    }

    private static List<int> Outputs(MethodInfo evaluateAll, object?[] arguments) =>
        [.. ((IEnumerable)evaluateAll.Invoke(null, arguments)!).Cast<object>().Select(static match => (int)match.GetType().GetProperty("Output")!.GetValue(match)!)];

    private static string Show(object?[] input) => string.Join(", ", input.Select(static value => value ?? "null"));
}
