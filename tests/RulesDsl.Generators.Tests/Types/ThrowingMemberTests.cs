using RulesDsl.Decisions;

namespace RulesDsl.Generators.Tests.Types;

/// <summary>An exception inside a member that a rule reads or calls.</summary>
public class ThrowingMemberTests
{
    private const string Model = """
        namespace Shop
        {
            public interface IPart { int Weight { get; } }
            public sealed class Mute { public int Value => throw new InvalidOperationException("mute."); public override string ToString() => throw new InvalidOperationException(); }
            public sealed class Part : IPart { public int Weight => throw new InvalidOperationException("not weighed."); public string? Name => null; public Part? Next => null; }
            public static class Limits { public static int Most => throw new InvalidOperationException("no limit."); }
            public class Thing
            {
                public int Count { get; init; } = 7; public int Broken => throw new InvalidOperationException("broken."); public Part Part { get; } = new(); public Part? None => null; public IPart Any => Part; public List<Part> Parts { get; } = [new()];
                public int Computed => Count * 2; public string Text => "text"; public List<int> Numbers => [1, 2]; public int? Nothing => null; public Thing? Itself => this; public Mute Mute { get; } = new(); public int Fail(int number) => throw new InvalidOperationException($"{number} fails.");
            }
        }
        public static class Sample { public static readonly Thing It = new(); }
        """;

    [Theory]
    [InlineData("it.Broken > 1", "broken", "it = Shop.Thing")]
    [InlineData("it.Count + it.Broken > 1", "broken", "it.Count = 7, it = Shop.Thing")]
    [InlineData("it.Part.Weight in 1..5", "not weighed", "it.Part = Shop.Part")]
    [InlineData("it.Any.Weight is 5", "not weighed", "it = Shop.Thing")]
    [InlineData("Limits.Most > 1", "no limit", "")]
    [InlineData("any(p in it.Parts where p.Weight > 1)", "not weighed", "p = Shop.Part")]
    [InlineData("sum(it.Parts.Weight) > 1", "not weighed", "each = Shop.Part")]
    [InlineData("it.Mute.Value > 1", "mute", "it.Mute = Mute")]
    [InlineData("it.Fail(it.Count) > 1", "7 fails", "it = Shop.Thing, it.Count = 7")]
    [InlineData("it.Itself.Part.Weight > 1", "not weighed", "it = Shop.Thing")]
    [InlineData("\"{it.Broken}\" is empty", "broken", "it = Shop.Thing")]
    [InlineData("it.Itself.Fail(1) > 1", "1 fails", "it = Shop.Thing")]
    public void Names_the_rule_the_place_and_the_values(string condition, string cause, string values)
    {
        var failures = new List<RuleEvaluationException>();
        var projects = TypeRules.Compile(
            Model, "return Failing.Evaluate(new Thing());",
            $"namespace Shop\nruleset Failing(it: Thing) -> bool\nrule \"it fails\"\n  when {condition}\n  then true\n",
            $"namespace: Shop\n---\nruleset: Failing\ninputs: {{ it: Thing }}\noutput: bool\nrules:\n  - rule: it fails\n    when: '{condition}'\n    then: true\n");
        foreach (var project in projects)
        {
            var run = project.Load().GetType("Program")!.GetMethod("Run")!;
            failures.Add(Assert.Throws<RuleEvaluationException>(() => run.Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, null, null)));
        }

        Assert.Equal(["shop.rules:4", "shop.rules.yaml:8"], failures.Select(static failure => $"{failure.File}:{failure.Line}"));
        Assert.All(failures, failure => Assert.Equal(
            $"Rule \"it fails\" cannot be evaluated: {cause}, at line {failure.Line}, column {failure.Column} of {failure.File}{(values.Length > 0 ? $", where {values}" : "")}.", failure.Message));
    }

    [Fact]
    public void Members_that_run_code_are_read_like_any_other() => TypeRules.Hold(
        Model,
        "it.Computed == 14", "it.Computed + it.Count == 21", "it.Text starts with \"te\"", "it.Text.length == 4", "it.Numbers.count == 2", "sum(it.Numbers) == 3", "it.Nothing is null", "it.Nothing + 1 is null", "not (it.Nothing > 5)", "it.None.Name is null", "it.None.Next.Next.Name is null", "it.Itself.Itself.Computed == 14",
        "it.Itself is not null and it.Itself.Computed == 14", "it.Itself.Text.length == 4", "it.Itself.Numbers[1] == 2", "it.Part.Name is empty", "it.Itself.Part.Name is null", "\"{it.Computed} {it.Nothing}\" == \"14 \"", "it.Nothing is null or it.Nothing > 5", "it.Itself.Numbers contains 2", "it.Itself.Computed in 10..20", "Computed == 14");
}
