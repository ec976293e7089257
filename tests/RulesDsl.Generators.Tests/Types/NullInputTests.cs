namespace RulesDsl.Generators.Tests.Types;

/// <summary>An input that says that it is never null is not: C# that hands over null all the same is told at the door, before a rule is asked.</summary>
public sealed class NullInputTests
{
    private const string Types = """
        namespace Shop
        {
            public sealed record Order { public int Total { get; init; } public Order? Before { get; init; } }
        }
        """;

    private const string Refused = """
        static string Name(Action call)
        {
            try { call(); return "none"; }
            catch (ArgumentNullException refused) { return refused.ParamName!; }
        }
        """;

    [Theory]
    [InlineData("first")]
    [InlineData("priority")]
    [InlineData("unique")]
    [InlineData("any")]
    [InlineData("all")]
    [InlineData("output order")]
    [InlineData("sum")]
    [InlineData("count")]
    [InlineData("min")]
    [InlineData("max")]
    [InlineData("merge")]
    public void Every_evaluator_refuses_null_by_the_name_of_the_input(string hit)
    {
        var (type, then, then2) = hit == "merge" ? ("Order", "Total = 1", "Total: 1") : ("int", "1", "1");
        var winner = hit is "all" or "output order" or "sum" or "count" ? "" : ", out _";
        foreach (var found in TypeRules.Run(
            Types,
            $$"""
            {{Refused}}
            return string.Join(" ", Name(() => Set.Evaluate(null!, "a")), Name(() => Set.Evaluate(new(), null!)), Name(() => Set.EvaluateAll(null!, "a")),
                Name(() => Set.Evaluate(null!, "a", RulesDsl.Decisions.RuleFilter.All{{winner}})), Name(() => Set.Evaluate(new() { Total = 7 }, "a")));
            """,
            $"namespace Shop\nruleset Set(order: Order, note: string) -> {type}\n  hit {hit}\nrule \"a\" when order.Total > 5 and note is not empty then {then}\n",
            $"namespace: Shop\n---\nruleset: Set\ninputs: {{ order: Order, note: string }}\noutput: {type}\nhit: {hit}\nrules:\n  - rule: a\n    when: order.Total > 5 and note is not empty\n    then: {(hit == "merge" ? $"{{ {then2} }}" : then2)}\n"))
        {
            Assert.Equal("order note order order none", found);
        }
    }

    [Fact]
    public void A_batch_tells_which_fact_is_null_and_goes_on() => Assert.All(
        TypeRules.Run(
            Types,
            """
            var results = new int?[3];
            try { Set.EvaluateMany(new Order[] { new() { Total = 7 }, null!, new() { Total = 8 } }, results); }
            catch (RulesDsl.Decisions.BatchEvaluationException failed) { return string.Join(" ", results) + failed.Failures.Single().Index + failed.Failures.Single().Cause.GetType().Name; }
            return null;
            """,
            "namespace Shop\nruleset Set(order: Order) -> int\nrule \"a\" when order.Total > 5 then order.Total\n",
            "namespace: Shop\n---\nruleset: Set\ninputs: { order: Order }\noutput: int\nrules:\n  - rule: a\n    when: order.Total > 5\n    then: order.Total\n"),
        static found => Assert.Equal("7  81ArgumentNullException", found));

    [Fact]
    public void A_function_refuses_it_as_well() => Assert.All(
        TypeRules.Run(
            Types,
            Refused + "return Name(() => Functions.Twice(null!)) + Functions.Twice(new() { Total = 2 }) + Functions.Maybe(null);",
            "namespace Shop\nfunction Twice(order: Order) -> int = order.Total * 2\nfunction Maybe(order: Order?) -> int = order.Total ?? 5\n",
            "namespace: Shop\n---\nfunction: Twice\ninputs: { order: Order }\noutput: int\nvalue: order.Total * 2\n---\nfunction: Maybe\ninputs: { order: Order? }\noutput: int\nvalue: order.Total ?? 5\n"),
        static found => Assert.Equal("order45", found));

    [Fact]
    public void Rules_that_hand_null_to_such_an_input_get_null_and_no_failure() => Assert.All(
        TypeRules.Run(
            Types,
            "return $\"{Outer.Evaluate(new())} {Outer.Evaluate(new() { Before = new() { Total = 3 } })}\";",
            "namespace Shop\nruleset Inner(order: Order) -> int\nrule \"a\" then order.Total\n\nruleset Outer(order: Order) -> int\nrule \"a\" then Inner(order.Before) ?? -1\n",
            "namespace: Shop\n---\nruleset: Inner\ninputs: { order: Order }\noutput: int\nrules:\n  - rule: a\n    then: order.Total\n---\nruleset: Outer\ninputs: { order: Order }\noutput: int\nrules:\n  - rule: a\n    then: Inner(order.Before) ?? -1\n"),
        static found => Assert.Equal("-1 3", found));
}
