using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Params;

/// <summary>Thresholds that a caller may override at run time.</summary>
public sealed class ParamTests
{
    private const string CSharp = """
        namespace Shop
        {
            public enum Tier { Silver, Gold }
            public sealed record Account(decimal Balance, Tier Tier = Tier.Silver, string Country = "SE");
        }
        """;

    private const string Text = """
        namespace Shop

        param overdraft: decimal = 500
        param best: Tier = Gold

        ruleset Allowed(account: Account) -> bool

        rule "best"
          when account.Tier is best
          then true

        rule "covered"
          when account.Balance >= -overdraft
          then true

        otherwise
          then false
        """;

    private const string Yaml = """
        namespace: Shop
        ---
        param: overdraft
        type: decimal
        default: 500
        ---
        param: best
        type: Tier
        default: Gold
        ---
        ruleset: Allowed
        inputs: { account: Account }
        output: bool
        rules:
          - rule: best
            when: account.Tier is best
            then: true
          - rule: covered
            when: account.Balance >= -overdraft
            then: true
        otherwise:
          then: false
        """;

    private const string Several = """
        namespace Shop
        using Bank.Limits

        param overdraft: decimal = 500

        ruleset Allowed(account: Account) -> bool

        rule "covered"
          when account.Balance >= -overdraft - reserve
          then true

        otherwise
          then false
        """;

    private const string Limits = "namespace Bank.Limits\nparam reserve: decimal = 10\n";

    public static TheoryData<string, string> Spellings => new() { { "a.rules", Text }, { "a.rules.yaml", Yaml } };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_default_holds_where_nobody_says_anything_else(string file, string rules) => Assert.Equal(
        "True False True",
        Run((file, rules), "return $\"{Allowed.Evaluate(new(-500))} {Allowed.Evaluate(new(-501))} {Allowed.Evaluate(new(-9999, Tier.Gold))}\";"));

    [Theory]
    [MemberData(nameof(Spellings))]
    public void An_object_with_other_params_has_the_same_evaluators(string file, string rules) => Assert.Equal(
        "False True covered 1 True",
        Run((file, rules), """
            var strict = Allowed.With(p => { p.Overdraft = 300; p.Best = (Tier)7; });
            var kind = strict.Evaluate(new(-300), RulesDsl.Decisions.RuleFilter.All, out var winner);
            return $"{strict.Evaluate(new(-301))} {kind} {winner!.Name} {strict.EvaluateAll(new(-1, Tier.Gold)).Count()} {Allowed.Evaluate(new(-301))}";
            """));

    [Fact]
    public void What_an_evaluation_uses_can_be_changed_by_nobody() => Assert.Equal(
        "InvalidOperationException InvalidOperationException True 500 250 500",
        Run(("a.rules", Text), """
            Parameters? leaked = null;
            var evaluator = Allowed.With(p => leaked = p);
            var own = new Parameters();
            var copied = Allowed.With(own);
            own.Overdraft = 100;
            return $"{Thrown(() => Parameters.Default.Overdraft = 1)} {Thrown(() => leaked!.Overdraft = 1)} {copied.Evaluate(new(-500))} {Parameters.Default.Overdraft} "
                + $"{Parameters.Default.With(p => p.Overdraft = 250).Overdraft} {new Parameters().Overdraft}";

            static string Thrown(Action act) { try { act(); return ""; } catch (Exception e) { return e.GetType().Name; } }
            """));

    [Fact]
    public void Evaluators_with_params_of_their_own_do_not_see_each_other() => Assert.Equal(
        0,
        Run(("a.rules", Text), """
            var wrong = 0;
            var all = Enumerable.Range(0, 8).Select(limit => (limit, evaluator: Allowed.With(p => p.Overdraft = limit))).ToList();
            System.Threading.Tasks.Parallel.For(0, 4000, i =>
            {
                var (limit, evaluator) = all[i % 8];
                if (!evaluator.Evaluate(new(-limit)) || evaluator.Evaluate(new(-limit - 1)) || !Allowed.Evaluate(new(-500)))
                    System.Threading.Interlocked.Increment(ref wrong);
            });
            return wrong;
            """));

    [Fact]
    public void An_evaluation_with_params_allocates_nothing() => Assert.Equal(
        0L,
        Run(("a.rules", Text), """
            var account = new Account(-400);
            var evaluator = Allowed.With(p => p.Overdraft = 300);
            long Allocated()
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var i = 0; i < 1000; i++) { evaluator.Evaluate(account); Allowed.Evaluate(account); foreach (var match in evaluator.EvaluateAll(account)) { } }
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }
            Allocated();
            return Allocated();
            """));

    [Theory]
    [InlineData("first")]
    [InlineData("any")]
    [InlineData("unique")]
    [InlineData("priority")]
    [InlineData("sum")]
    [InlineData("max")]
    [InlineData("all")]
    public void Every_hit_policy_and_every_evaluator_takes_params(string hit)
    {
        var isList = hit == "all";
        var rules = $$"""
            namespace Shop
            param sign: int = 1
            ruleset Signs(n: int) -> int
              hit {{hit}}
            rule "minus"
              when n > 0 then sign
            """;
        Assert.Equal("-1|-1|-1,-1", Run(("a.rules", rules), $$"""
            var minus = Signs.With(p => p.Sign = -1);
            var results = new {{(isList ? "int[2][]" : hit is "sum" ? "int[2]" : "int?[2]")}};
            minus.EvaluateMany([1, 2], results);
            var many = string.Join(",", results.Select(result => {{(isList ? "result[0]" : "result")}}));
            minus.EvaluateMany(new[] { 1, 2 }.AsMemory(), results.AsMemory(), new System.Threading.Tasks.ParallelOptions());
            if (string.Join(",", results.Select(result => {{(isList ? "result[0]" : "result")}})) != many)
                return "in parallel: " + many;
            return $"{ {{(isList ? "minus.Evaluate(1).Single()" : "minus.Evaluate(1)")}} }|{minus.EvaluateAll(1, RulesDsl.Decisions.RuleFilter.All).Single().Output}|{many}";
            """));
    }

    [Fact]
    public void Params_of_several_namespaces_are_used_and_given_one_by_one() => Assert.Equal(
        "True False False True True",
        Run(Several, Limits, """
            var strict = Allowed.With(p => p.Overdraft = 300);
            return $"{Allowed.Evaluate(new(-510))} {Allowed.Evaluate(new(-511))} {strict.Evaluate(new(-311))} {strict.Evaluate(new(-310))} "
                + $"{strict.With(p => p.Reserve = 20).Evaluate(new(-320))}";
            """));

    [Fact]
    public void Whatever_calls_a_set_with_params_hands_its_own_on() => Assert.Equal(
        "True False True 9",
        Run(("a.rules", Text + """


            ruleset Outer(account: Account) -> string?
              hit all
              let fine = Allowed(account)

            rule "asks"
              when fine
              then "fine"

            ruleset Outermost(account: Account) -> bool

            rule "asks"
              when any(note in Outer(account) where note == "fine")
              then true

            otherwise
              then false

            table Limit(account: Account) -> decimal
              | account.Balance | => fee                |
              | < -overdraft    | overdraft / 100 + 1   |
              | -               | if Outermost(account) then 9 else 0 |
            """), """
            return $"{Outermost.Evaluate(new(-400))} {Outermost.With(p => p.Overdraft = 300).Evaluate(new(-400))} "
                + $"{Limit.With(p => p.Overdraft = 300).Evaluate(new(-400)) == 4} {Limit.Evaluate(new(-400))}";
            """));

    [Fact]
    public void A_param_may_be_of_any_type_that_has_constants() => Assert.Equal(
        "-1 2.5 True text 2026-01-31 90 Gold SE,NO null 7",
        Run(("a.rules", """
            namespace Shop
            param a: int = -1
            param b: double = 2.5
            param c: bool = true
            param d: string = "text"
            param e: date = 2026-01-31
            param f: duration = 1h + 30m
            param g: Tier = Gold
            param h: string[] = ["SE", "NO"]
            param i: int? = null
            param monthly_limit: long = 7
            """), """
            var p = new Parameters();
            return FormattableString.Invariant($"{p.A} {p.B} {p.C} {p.D} {p.E:yyyy-MM-dd} {p.F.TotalMinutes} {p.G} {string.Join(",", p.H)} {p.I?.ToString() ?? "null"} {p.MonthlyLimit}");
            """));

    [Fact]
    public void A_configuration_sets_the_properties_that_others_can_set() => Assert.Equal(
        "Best Overdraft",
        Run(("a.rules", Text), "return string.Join(\" \", typeof(Parameters).GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public).Where(p => p.CanWrite).Select(p => p.Name).Order());"));

    [Fact]
    public void Params_are_json_by_the_names_as_written() => Assert.Equal(
        "250",
        Run(("a.rules", Text), "return System.Text.Json.JsonSerializer.Deserialize<Parameters>(\"{ \\\"overdraft\\\": 250 }\")!.Overdraft.ToString();"));

    [Fact]
    public void A_binder_or_an_input_of_the_same_name_hides_a_param() => Assert.Equal(
        "True False",
        Run(("a.rules", """
            namespace Shop
            param limit: int = 5

            ruleset Own(limit: int) -> bool
            rule "a"
              when limit > 100 then true
            otherwise then false

            ruleset Each(xs: int[]) -> bool
            rule "a"
              when any(parameters in xs where parameters > limit + 10) then true
            otherwise then false
            """), "return $\"{Own.Evaluate(101)} {Each.Evaluate([15])}\";"));

    [Fact]
    public void A_graph_takes_the_params_that_its_class_gives()
    {
        const string rules = """
            namespace Shop
            param overdraft: decimal = 500

            ruleset Allowed(account: Account) -> bool
            rule "covered"
              when account.Balance >= -overdraft then true
            otherwise then false

            graph Review(account: Account)
            job check(account) -> decimal
              when overdraft < 400 and Allowed(account)
            """;

        var project = RulesProject.Compile(CSharp, ("a.rules", rules));

        Assert.Empty(project.Diagnostics);
        var generated = project.Generated("Shop.Review");
        Assert.Contains("protected virtual global::Shop.Parameters Parameters => global::Shop.Parameters.Default;", generated, StringComparison.Ordinal);
        Assert.Contains("var parameters = Parameters;", generated, StringComparison.Ordinal);
        Assert.Contains("parameters.Overdraft < 400m && global::Shop.Allowed.Evaluate(account, parameters)", generated, StringComparison.Ordinal);
        project.Load();
    }

    [Fact]
    public void A_trigger_hands_the_params_of_the_graph_on()
    {
        var project = RulesProject.Compile(CSharp, ("a.rules", """
            namespace Shop
            param overdraft: decimal = 500

            ruleset Warnings(account: Account) -> string
              hit all
            rule "low"
              when account.Balance < -overdraft then "low"

            graph Review(warning: string)
              triggers on Warnings when overdraft > 0
            job check(warning)
            """));

        Assert.Empty(project.Diagnostics);
        Assert.Contains("global::Shop.Warnings.EvaluateAll(asked, parameters)", project.Generated("Shop.Review"), StringComparison.Ordinal);
        Assert.Contains("if (parameters.Overdraft > 0m)", project.Generated("Shop.Review"), StringComparison.Ordinal);
        project.Load();
    }

    [Fact]
    public void Reads_as_a_developer_would_have_written_it()
    {
        var project = RulesProject.Compile(CSharp, ("a.rules", Text));

        Assert.Equal(
            """
            public sealed partial class Parameters
            {
                /// <summary><c>param overdraft: decimal</c> of a.rules</summary>
                [global::System.Text.Json.Serialization.JsonPropertyName("overdraft")]
                public decimal Overdraft
                {
                    get;
                    set
                    {
                        ThrowIfReadOnly();
                        field = value;
                    }
            #line (3, 28) - (3, 31) 8 "/project/a.rules"
                } = 500m;
            #line hidden
            }

            """.ReplaceLineEndings("\n"),
            project.Generated("Shop.Parameters+Overdraft").Split("namespace Shop;\n\n")[1]);
        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), static found => found.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
    }

    private static object? Run((string Name, string Text) rules, string body) => RulesProject.Compile(Program(body) + CSharp, rules).Run();

    private static object? Run(string rules, string more, string body) => RulesProject.Compile(Program(body) + CSharp, ("a.rules", rules), ("limits.rules", more)).Run();

    private static string Program(string body) => $$"""
        using Shop;
        public static class Program { public static object? Run() { {{body}} } }

        """;
}
