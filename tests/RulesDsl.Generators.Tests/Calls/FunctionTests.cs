using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Calls;

/// <summary>Expressions with a name.</summary>
public sealed class FunctionTests
{
    private const string Text = """
        namespace Shop

        function Net(gross: decimal, rate: decimal) -> decimal = gross / (1 + rate)

        ruleset Cheap(price: decimal) -> bool

        rule "net"
          when Net(price, 25%) < 100
          then true

        otherwise
          then false
        """;

    private const string Yaml = """
        namespace: Shop
        ---
        function: Net
        inputs: { gross: decimal, rate: decimal }
        output: decimal
        value: gross / (1 + rate)
        ---
        ruleset: Cheap
        inputs: { price: decimal }
        output: bool
        rules:
          - rule: net
            when: Net(price, 25%) < 100
            then: true
        otherwise:
          then: false
        """;

    public static TheoryData<string, string> Spellings => new() { { "a.rules", Text }, { "a.rules.yaml", Yaml } };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_function_is_called_by_rules_and_by_code(string file, string rules) => Assert.Equal(
        "96 True False",
        Run("return $\"{Functions.Net(120, 0.25m)} {Cheap.Evaluate(124)} {Cheap.Evaluate(125)}\";", (file, rules)));

    [Fact]
    public void A_function_may_use_params_the_time_and_whatever_can_be_called() => Assert.Equal(
        "True False True 8",
        Run("""
            return $"{Late.Evaluate(new(2026, 5, 1), new Clock())} {Late.Evaluate(new(2026, 5, 20), new Clock())} "
                + $"{Late.With(p => p.Patience = TimeSpan.FromDays(1)).Evaluate(new(2026, 5, 20), new Clock())} {Functions.Score(3)}";
            """,
            ("a.rules", """
            namespace Shop
            param patience: duration = 14d
            function IsLate(due: date) -> bool = today > date(datetime(due) + patience)
            function Score(n: int) -> int = Level(n) + Level(n + 1)

            ruleset Late(due: date) -> bool
            rule "late"
              when IsLate(due) then true
            otherwise then false

            ruleset Level(n: int) -> int
            rule "three"
              when n == 3 then 5
            otherwise then Three()

            function Three() -> int = 3
            """)));

    [Fact]
    public void A_call_with_a_null_argument_that_is_not_nullable_is_null() => Assert.Equal(
        "null 7 none",
        Run("""
            return $"{Maybe.Evaluate(null)?.ToString() ?? "null"} {Maybe.Evaluate(6)} {Functions.Or(null)}";
            """,
            ("a.rules", """
            namespace Shop
            allow RDSL0232
            function Next(n: int) -> int = n + 1
            function Or(name: string?) -> string = name ?? "none"

            ruleset Maybe(n: int?) -> int?
            otherwise then Next(n)
            """)));

    [Fact]
    public void The_members_of_an_only_parameter_need_nothing_before_them() => Assert.Equal(
        true, Run("return Functions.IsBig(new Order(5));", ("a.rules", "namespace Shop\nfunction IsBig(order: Order) -> bool = Total > 4\n")));

    [Fact]
    public void Whatever_goes_wrong_in_a_function_names_it_and_its_place() => Assert.Equal(
        "Ratio a.rules 2",
        Run("""
            try { return Functions.Ratio(1, 0); }
            catch (RulesDsl.Decisions.RuleEvaluationException e) { return $"{e.Rule} {e.File} {e.Line}"; }
            """,
            ("a.rules", "namespace Shop\nfunction Ratio(a: decimal, b: decimal) -> decimal = a / b\nfunction RatioCompute(a: decimal, b: decimal) -> decimal = b / a\n")));

    [Fact]
    public void Functions_of_one_namespace_may_stand_in_several_files_with_all_that_they_need() => Assert.Equal(
        "True True True",
        Run("return $\"{Functions.A([1, 2, 3])} {Functions.B([1, 2, 3])} {Functions.C(\"ab\")}\";",
            ("a.rules", "namespace Shop\nfunction A(xs: int[]) -> bool = any(x in xs where x > 2) and 2026-01-01 < 2026-02-01\n"),
            ("b.rules", "namespace Shop\nfunction B(xs: int[]) -> bool = any(x in xs where x > 1) and 2026-01-01 < 2026-02-01\nfunction C(s: string) -> bool = s matches /a/\n")));

    [Fact]
    public void A_function_of_a_type_that_is_hidden_is_hidden_as_well()
    {
        var project = RulesProject.Compile(
            "namespace Shop { internal sealed record Secret(int N); }",
            ("a.rules", "namespace Shop\nfunction Read(secret: Secret) -> int = secret.N\nfunction Open(n: int) -> int = n\n"));

        Assert.Empty(project.Diagnostics);
        Assert.Equal(["Open"], project.Load().GetType("Shop.Functions")!.GetMethods().Where(static method => method.IsStatic && method.DeclaringType!.Name == "Functions").Select(static method => method.Name));
    }

    [Fact]
    public void A_full_name_needs_no_using() => Assert.Equal(
        3,
        RulesProject.Compile(
            "public static class Program { public static object Run() => Shop.X.Evaluate(1); }",
            ("a.rules", "namespace Far\nfunction A(n: int) -> int = B(n) + 1\nruleset B(n: int) -> int\notherwise then n\n"),
            ("b.rules", "namespace Shop\nruleset X(n: int) -> int\notherwise then Far.A(n) + Far.B(n)\n")).Run());

    [Theory]
    [InlineData("function A(n: int) -> Inte = 1\nfunction B(n: int) -> int = A(n)", "Error RDSL0201 a.rules(2,23): There is no type 'Inte' here; did you mean 'int'?")]
    [InlineData("function A(n: int) -> int = A(n)", "Error RDSL0316 a.rules(2,10): This would never end, because it calls itself: A → A. Take one of the calls out.")]
    [InlineData("function A(n: int) -> string = n", "Error RDSL0228 a.rules(2,32): Here goes string, but this is int: write it in a template, as in \"{…}\".")]
    [InlineData("function A(n: int) -> int = m", "Error RDSL0220 a.rules(2,29): There is no 'm' here: there is only 'n'.")]
    [InlineData("function A(n: int, n: int) -> int = 1", "Error RDSL0203 a.rules(2,20): The input 'n' is declared twice: rename or remove one of them.")]
    [InlineData("function A(clock: int) -> int = 1", "Error RDSL0315 a.rules(2,12): An input cannot be called 'clock', because the generated code needs that name itself: rename it.")]
    [InlineData("function Functions(n: int) -> int = n", "Error RDSL0251 a.rules(2,10): A function cannot be called 'Functions', because that is the class of the functions: rename it.")]
    [InlineData("function A(n: int) -> int = n\nfunction a(n: int) -> int = n", "Error RDSL0203 a.rules(3,10): The name 'a' is declared twice: rename or remove one of them.")]
    public void A_mistake_is_told_once(string rules, string message) => Assert.Equal([message], RulesProject.Compile("", ("a.rules", "namespace Shop\n" + rules)).Diagnostics);

    [Fact]
    public void A_cycle_through_sets_and_functions_is_reported_at_each_on_it() => Assert.Equal(
        [
            "Error RDSL0316 a.rules(2,10): This would never end, because it calls itself: F → S → F. Take one of the calls out.",
            "Error RDSL0316 a.rules(3,9): This would never end, because it calls itself: S → F → S. Take one of the calls out.",
        ],
        RulesProject.Compile("", ("a.rules", "namespace Shop\nfunction F(n: int) -> int = S(n)\nruleset S(n: int) -> int\notherwise then F(n)\nfunction G(n: int) -> int = F(n)\n")).Diagnostics.Order());

    [Fact]
    public void Callers_of_a_function_with_errors_see_no_further_error()
    {
        var project = RulesProject.Compile(
            "public static class Program { public static object Run() => Shop.Functions.A(1); }",
            ("a.rules", "namespace Shop\nfunction A(n: int) -> int = m\nfunction B(n: int) -> int = A(n)\n"));

        Assert.Single(project.Diagnostics);
        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), static found => found.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }

    [Fact]
    public void Reads_as_a_developer_would_have_written_it() => Assert.Equal(
        """
        /// <summary>The functions of the rules files of this namespace. Safe to use from several threads.</summary>
        public static partial class Functions
        {
            /// <summary><c>Net</c> as a.rules says it.</summary>
            [global::RulesDsl.Packs.DeclaredFunction]
            [global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
            public static int Next(int n) =>
        #line (2, 32) - (2, 54) 8 "/project/a.rules"
                n > 3 ? n : 3;
        #line hidden
        }

        """.ReplaceLineEndings("\n").Replace("<c>Net</c>", "<c>Next</c>", StringComparison.Ordinal),
        RulesProject.Compile("", ("a.rules", "namespace Shop\nfunction Next(n: int) -> int = if n > 3 then n else 3\n")).Generated("Shop.Functions+Next").Split("namespace Shop;\n\n")[1]);

    private static object? Run(string body, params (string Name, string Text)[] rules) => RulesProject.Compile(
        $$"""
        using Shop;
        public static class Program { public static object? Run() { {{body}} } }
        namespace Shop
        {
            public sealed record Order(decimal Total);
            public sealed class Clock : TimeProvider
            {
                public override DateTimeOffset GetUtcNow() => new(2026, 5, 31, 12, 0, 0, TimeSpan.Zero);
                public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
            }
        }
        """,
        rules).Run();
}
