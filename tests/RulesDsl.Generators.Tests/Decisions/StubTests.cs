using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>Code that uses a set with mistakes sees none of its own for it: one mistake is one error.</summary>
public sealed class StubTests
{
    private const string CSharp = """
        namespace Shop
        {
            public sealed record Order { public decimal Total { get; init; } public string? Note { get; init; } }
            public readonly record struct Money(decimal Amount);
            public sealed record Discount { public int Percent { get; init; } public string Reason { get; init; } = ""; }
        }
        """;

    private const string One = """
        Shop.Discount? one = Shop.Broken.Evaluate(order);
        Shop.Discount? filtered = Shop.Broken.Evaluate(order, RulesDsl.Decisions.RuleFilter.Select("a"), out var winner);
        """;

    private const string Many = """
        foreach (var match in Shop.Broken.EvaluateAll(order, RulesDsl.Decisions.RuleFilter.All)) Console.WriteLine(match.Rule.Name + match.Output.Percent);
        Shop.Broken.EvaluateMany(new Shop.Order[2], new Shop.Discount?[2]);
        Shop.Broken.EvaluateMany(new Shop.Order[2], new Shop.Discount?[2], new System.Threading.Tasks.ParallelOptions());
        Console.WriteLine(Shop.Broken.Info.Rules.Count);
        """;

    private const string All = """
        foreach (var discount in Shop.Broken.Evaluate(order)) Console.WriteLine(discount.Percent);
        Shop.Broken.EvaluateMany(new Shop.Order[2], new Shop.Discount[2][]);
        """;

    private const string Part = """
        foreach (var match in Shop.Broken.EvaluateAll(order)) Console.WriteLine(match.Output.Percent.ValueOr(1));
        """;

    [Theory]
    [InlineData("RDSL0222", "ruleset Broken(order: Order) -> Discount\n  HIT\n\nrule \"a\"\n  when order.Totl > 1\n  then Percent = 1\n")]
    [InlineData("RDSL0222", "ruleset Broken(order: Order) -> Discount?\n  HIT\n\nlet a = order.Totl\n\nrule \"a\"\n  when a > 1\n  then Percent = 1\n")]
    [InlineData("RDSL0101", "ruleset Broken(order: Order) -> Discount\n  HIT\n\nrule \"a\"\n  when order.Total >\n  then Percent = 1\n")]
    [InlineData("RDSL0201", "ruleset Broken(order: Order) -> Discont\n  HIT\n\nrule \"a\"\n  when order.Total > 1\n  then Percent = 1\n")]
    [InlineData("RDSL0201", "ruleset Broken(order: Ordr) -> Discount\n  HIT\n\nrule \"a\"\n  when order.Total > 1\n  then Percent = 1\n")]
    [InlineData("RDSL0201", "ruleset Broken(order: Order, more: Mor) -> Discount\n  HIT\n\nrule \"a\"\n  when order.Total > 1\n  then Percent = 1\n")]
    [InlineData("RDSL0222", "table Broken(order: Order) -> Discount\n  HIT\n  | order.Totl | => Percent |\n  | 1 | 2 |\n  | 2 | 3 |\n")]
    public void Callers_see_the_mistake_of_a_set_and_nothing_else(string id, string rules)
    {
        foreach (var (hit, calls) in new[]
        {
            ("hit first", One + Many), ("hit unique", One + Many), ("hit any", One + Many), ("hit priority", One + Many), ("hit all", All), ("hit output order", All),
            ("hit merge", One + Part),
        })
        {
            var second = rules.Contains("more:", StringComparison.Ordinal);
            AssertOne(
                id,
                rules.Replace("HIT", hit, StringComparison.Ordinal),
                second ? calls.Replace("(order", "(order, 5", StringComparison.Ordinal).Replace("Order[2],", "Order[2], 5,", StringComparison.Ordinal) : calls);
        }
    }

    [Theory]
    [InlineData("RDSL0222", "int", "order.Totl > 1")]
    [InlineData("RDSL0201", "itn", "order.Total > 1")]
    [InlineData("RDSL0318", "string", "order.Total > 1")]
    public void Callers_of_tallies_see_nothing_else_either(string id, string type, string when)
    {
        var value = type == "string" ? "\"x\"" : "1";
        foreach (var hit in new[] { "sum", "count", "min", "max" })
        {
            var rules = $"ruleset Broken(order: Order) -> {type}\n  hit {hit}\n\nrule \"a\"\n  when {when}\n  then {value}\n";
            var calls = type == "string" ? "Console.WriteLine(Shop.Broken.Evaluate(order));" : "int? one = Shop.Broken.Evaluate(order);";
            AssertOne(id, rules, calls + (hit is "sum" or "count" ? "Console.WriteLine(Shop.Broken.Evaluate(order, RulesDsl.Decisions.RuleFilter.All));" : ""));
        }
    }

    [Theory]
    [InlineData("shop.rules", "ruleset Broken(order: Order) -> int\n\nrule \"a\"\n  then 1\n\notherwise\n  then 1 +\n")]
    [InlineData("shop.rules", "ruleset Broken(order: Order) -> int\n\nrule \"a\"\n  then 1\n\notherwise\n")]
    [InlineData("shop.rules.yaml", "ruleset: Broken\ninputs: { order: Order }\noutput: int\nrules:\n  - rule: a\n    then: 1\notherwise:\n  then: 1 +\n")]
    [InlineData("shop.rules.yaml", "ruleset: Broken\ninputs: { order: Order }\noutput: int\nrules:\n  - rule: a\n    then: 1\notherwise: 1\n")]
    public void A_set_whose_otherwise_cannot_be_read_has_one_all_the_same(string file, string rules)
    {
        var head = file.EndsWith("yaml", StringComparison.Ordinal) ? "namespace: Shop\n---\n" : "namespace Shop\n";
        var project = Compile("int one = Shop.Broken.Evaluate(order);", (file, head + rules));

        Assert.Single(project.Diagnostics);
        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), static found => found.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("shop.rules", "ruleset Broken(order Order) -> int\n\nrule \"a\"\n  when order.Total > 1\n  then 1\n")]
    [InlineData("shop.rules", "ruleset Broken(order: Order -> int\n\nrule \"a\"\n  when order.Total > 1\n  then 1\n")]
    [InlineData("shop.rules", "ruleset Broken(order: Order)\n\nrule \"a\"\n  when order.Total > 1\n  then 1\n")]
    [InlineData("shop.rules", "ruleset Broken(order: Order) ->\n\nrule \"a\"\n  when order.Total > 1\n  then 1\n")]
    [InlineData("shop.rules", "table Broken(order: Order) => int\n  | order.Total | => n |\n  | 1 | 2 |\n")]
    [InlineData("shop.rules.yaml", "ruleset: Broken\ninputs: { order: Order }\nrules:\n  - rule: a\n    then: 1\n")]
    [InlineData("shop.rules.yaml", "ruleset: Broken\ninputs: { order: [Order] }\noutput: int\nrules:\n  - rule: a\n    then: 1\n")]
    public void A_set_whose_head_cannot_be_read_is_there_for_its_callers_all_the_same(string file, string rules)
    {
        var head = file.EndsWith("yaml", StringComparison.Ordinal) ? "namespace: Shop\n---\n" : "namespace Shop\n";
        var project = Compile("int? one = Shop.Broken.Evaluate(order); foreach (var match in Shop.Broken.EvaluateAll(order)) Console.WriteLine(match.Output);", (file, head + rules));

        Assert.Single(project.Diagnostics);
        Assert.Empty(project.Compilation.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [InlineData("shop.rules", "ruleset Broken -> int\n  HIT\n\nrule \"a\"\n  when order.Total > overdraft\n  then 1\n")]
    [InlineData("shop.rules", "ruleset Broken(5: Order) -> int\n  HIT\n\nrule \"a\"\n  when order.Total > overdraft\n  then 1\n")]
    [InlineData("shop.rules", "ruleset Broken(order: Order, : int) -> int\n  HIT\n\nrule \"a\"\n  when order.Total > overdraft\n  then 1\n")]
    [InlineData("shop.rules", "table Broken -> int\n  HIT\n  | order.Total | => n |\n  | > overdraft | 2 |\n")]
    [InlineData("shop.rules.yaml", "ruleset: Broken\ninputs: 5\noutput: int\nHIT\nrules:\n  - rule: a\n    when: order.Total > overdraft\n    then: 1\n")]
    [InlineData("shop.rules.yaml", "ruleset: Broken\ninputs: { 5: Order }\noutput: int\nHIT\nrules:\n  - rule: a\n    when: order.Total > overdraft\n    then: 1\n")]
    [InlineData("shop.rules.yaml", "table: Broken\ninputs: [order]\noutput: int\nHIT\ncolumns: [order.Total, => n]\nrows:\n  - [1, 2]\n")]
    public void A_set_whose_inputs_cannot_be_read_takes_any(string file, string rules)
    {
        const string any = """
            foreach (var match in Shop.Broken.EvaluateAll(order, 5)) Console.WriteLine(match.Rule.Name + match.Output);
            foreach (var match in Shop.Broken.EvaluateAll(order, filter: RulesDsl.Decisions.RuleFilter.All)) Console.WriteLine(match.Rule.Name + match.Output);
            Shop.Broken.EvaluateMany<ReadOnlySpan<Shop.Order>, Span<int?>>(new Shop.Order[2], new int?[2]);
            Shop.Broken.EvaluateMany(new Shop.Order[2], 5, new int?[2], clock: TimeProvider.System);
            Shop.Broken.EvaluateMany(new Shop.Order[2], 5, new int?[2], new System.Threading.Tasks.ParallelOptions());
            Console.WriteLine(Shop.Broken.Info.Rules.Count);
            """;
        const string one = """
            int? none = Shop.Broken.Evaluate();
            int? given = Shop.Broken.Evaluate(order, 5, null, TimeProvider.System);
            int? named = Shop.Broken.Evaluate(order, clock: TimeProvider.System);
            int? filtered = Shop.Broken.Evaluate(order, 5, RulesDsl.Decisions.RuleFilter.Select("a"), out var winner);
            """;
        const string many = "foreach (var n in Shop.Broken.Evaluate(order, 5)) Console.WriteLine(n + 1);";
        foreach (var (hit, calls) in new[] { ("first", one), ("all", many), ("sum", "int sum = Shop.Broken.Evaluate(order, 5);"), ("min", one) })
            AssertSingle(any + calls, file, rules, hit);
        if (rules.Contains("overdraft", StringComparison.Ordinal))
            AssertSingle("int? one = Shop.Broken.With(p => p.Overdraft = 5).Evaluate(order, 5); Shop.Broken.With(new Shop.Parameters()).EvaluateMany(new Shop.Order[2], new int?[2]);", file, rules, "first");
    }

    [Theory]
    [InlineData("shop.rules", "function Broken -> int = order.Total\n")]
    [InlineData("shop.rules", "function Broken(5: int) -> int = order.Total\n")]
    [InlineData("shop.rules.yaml", "function: Broken\ninputs: 5\noutput: int\nvalue: order.Total\ntests:\n  - test: a\n    given: { order: { Total: 5 } }\n    expect: 5\n")]
    public void A_function_whose_inputs_cannot_be_read_takes_any(string file, string rules) =>
        AssertSingle("int a = Shop.Functions.Broken(order, 5); int b = Shop.Functions.Broken(5, clock: TimeProvider.System);", file, rules, "first");

    [Theory]
    [InlineData("ruleset Broken -> int\n\nrule \"a\"\n  then 1\n")]
    [InlineData("function Broken -> int = 5\n")]
    public void Rules_that_call_what_takes_any_see_no_more(string broken) => AssertSingle(
        "int? two = Shop.Caller.Evaluate(order);", "shop.rules", broken + "\nruleset Caller(order: Order) -> int\n\nrule \"b\"\n  when Broken(order, 5) > 5\n  then Broken(order) ?? 1\n", "first");

    [Theory]
    [InlineData("Mony", "default(Shop.Money)", "new Shop.Money[2]")]
    [InlineData("map<string, Mony>", "new Dictionary<string, Shop.Money>()", "new Dictionary<string, Shop.Money>[2]")]
    [InlineData("map<string, Mony[]>?", "new Dictionary<string, Shop.Money[]>()", "new Dictionary<string, Shop.Money[]>[2]")]
    public void An_input_of_an_unknown_type_takes_any_value(string type, string value, string values) => AssertSingle(
        $"int? one = Shop.Broken.Evaluate({value}); Shop.Broken.EvaluateMany({values}, new int?[2]); Shop.Broken.EvaluateMany({values}.AsMemory(), new int?[2], new System.Threading.Tasks.ParallelOptions());",
        "shop.rules", $"ruleset Broken(money: {type}) -> int\n\nrule \"a\"\n  when money is not null\n  then 1\n", "first");

    [Theory]
    [InlineData("RDSL0201", "-> itn\n\nrule \"a\"\n  then 1\n")]
    [InlineData("RDSL0222", "-> int\n\nrule \"a\"\n  when order.Totl > 1\n  then 1\n")]
    public void Rules_that_call_a_broken_set_see_no_more(string id, string broken) => AssertOne(
        id,
        $"ruleset Broken(order: Order) {broken}\n\nruleset Caller(order: Order) -> int\n\nrule \"b\"\n  when Broken(order) > 5 and Broken(order) in [1, 2]\n  then (Broken(order) ?? 1) + 2\n\nrule \"c\"\n  then 3\n",
        "int? two = Shop.Caller.Evaluate(order);");

    private static void AssertOne(string id, string rules, string calls)
    {
        var project = Compile(calls, ("shop.rules", "namespace Shop\n" + rules));

        Assert.True(project.Diagnostics.Count(static text => text.StartsWith("Error", StringComparison.Ordinal)) == 1, rules + string.Join("\n", project.Diagnostics));
        Assert.StartsWith($"Error {id} ", project.Diagnostics[0], StringComparison.Ordinal);
        var errors = project.Compilation.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, $"{rules}\n{string.Join("\n", errors)}");
    }

    private static void AssertSingle(string calls, string file, string rules, string hit)
    {
        var isYaml = file.EndsWith("yaml", StringComparison.Ordinal);
        var head = isYaml ? "namespace: Shop\n---\nparam: overdraft\ntype: decimal\ndefault: 500\n---\n" : "namespace Shop\nparam overdraft: decimal = 500\n";
        var project = Compile(calls, (file, head + rules.Replace("HIT", isYaml ? $"hit: {hit}" : $"hit {hit}", StringComparison.Ordinal)));

        Assert.True(project.Diagnostics.Count == 1, $"{rules}\n{string.Join("\n", project.Diagnostics)}");
        var errors = project.Compilation.GetDiagnostics().Where(static found => found.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, $"{hit} {rules}\n{string.Join("\n", errors)}");
    }

    private static RulesProject Compile(string calls, params (string, string)[] rules) =>
        RulesProject.Compile($"{CSharp}\npublic static class Caller {{ public static void Call(Shop.Order order) {{ {calls} }} }}", rules);
}
