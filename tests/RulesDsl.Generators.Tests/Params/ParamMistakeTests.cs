using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Params;

/// <summary>What is said about params that cannot be.</summary>
public sealed class ParamMistakeTests
{
    [Theory]
    [InlineData("param a: decimal = order", "Error RDSL0220 a.rules(2,20): There is no 'order' here: nothing has a name here, so write the value itself.")]
    [InlineData("param a: decimal = \"x\"", "Error RDSL0228 a.rules(2,20): Here goes decimal, but this is string: write a number, or read one with decimal(…) ?? 0.")]
    [InlineData("param a: Order = 1", "Error RDSL0228 a.rules(2,18): Here goes Order, but this is int: write a value of type Order.")]
    [InlineData("param a: int = null", "Error RDSL0228 a.rules(2,16): Here goes int, but this is null: write a value, because only 'int?' may be null.")]
    [InlineData("param a: date = today", "Error RDSL0220 a.rules(2,17): There is no 'today' here: nothing has a name here, so write the value itself.")]
    [InlineData("param a: int = max(1, 2)", "Error RDSL0250 a.rules(2,16): The default of 'a' has to be a constant: write a literal, a member of an enum, or a list of them.")]
    [InlineData("param a: decimals = 1", "Error RDSL0201 a.rules(2,10): There is no type 'decimals' here; did you mean 'decimal'?")]
    [InlineData("param with: int = 1", "Error RDSL0251 a.rules(2,7): A param cannot be called 'with', because the class of the params has a member of that name already: rename it.")]
    [InlineData("param a: int = 1\nparam A: int = 2", "Error RDSL0203 a.rules(3,7): The name 'A' is declared twice: rename or remove one of them.")]
    [InlineData("param my_limit: int = 1\nparam myLimit: int = 2", "Error RDSL0203 a.rules(3,7): The name 'myLimit' is declared twice: rename or remove one of them.")]
    [InlineData("param a: int = 1\nfact Parameters { a: int }", "Error RDSL0251 a.rules(3,6): 'Parameters' is the class of the params that 'Shop' declares: call this something else.")]
    [InlineData("function A() -> int = 1\nenum functions { A }", "Error RDSL0251 a.rules(3,6): 'Functions' is the class of the functions that 'Shop' declares: call this something else.")]
    public void A_mistake_is_told_once(string rules, string message) => Assert.Equal(
        [message], RulesProject.Compile("namespace Shop { public sealed record Order(decimal Total); }", ("a.rules", "namespace Shop\n" + rules)).Diagnostics);

    [Fact]
    public void A_param_that_two_files_declare_is_wrong_in_the_second() => Assert.Equal(
        ["Error RDSL0203 b.rules(2,7): The name 'Limit' is declared in a.rules already: rename or remove one of them."],
        RulesProject.Compile(
            "",
            ("a.rules", "namespace Shop\nparam limit: int = 1\nruleset A(n: int) -> bool\notherwise then n > limit\n"),
            ("b.rules", "namespace Shop\nparam Limit: int = 2\n")).Diagnostics);

    [Fact]
    public void A_param_of_two_usings_names_both_and_the_full_name_tells_which() => Assert.Equal(
        ["Error RDSL0221 c.rules(5,20): 'limit' may be 'A.limit' or 'B.limit': write the exact name."],
        RulesProject.Compile(
            "",
            ("a.rules", "namespace A\nparam limit: int = 1\n"),
            ("b.rules", "namespace B\nparam limit: int = 1\n"),
            ("c.rules", "namespace C\nusing A\nusing B\nruleset X(n: int) -> bool\notherwise then n > limit\nruleset Y(n: int) -> bool\notherwise then n > B.limit\n")).Diagnostics);

    [Fact]
    public void A_full_name_needs_no_using() => Assert.Equal(
        "2 7",
        RulesProject.Compile(
            "public static class Program { public static object Run() => $\"{C.X.Evaluate(0)} {C.X.With((B.Parameters p) => p.Limit = 7).Evaluate(0)}\"; }",
            ("a.rules", "namespace A\nparam limit: int = 1\n"),
            ("b.rules", "namespace B\nparam limit: int = 2\n"),
            ("c.rules", "namespace C\nruleset X(n: int) -> int\notherwise then B.limit\n")).Run());

    [Fact]
    public void A_nearer_param_hides_a_farther_one() => Assert.Equal(
        "2 1",
        RulesProject.Compile(
            "public static class Program { public static object Run() => $\"{Shop.Pricing.X.Evaluate(0)} {Shop.Y.Evaluate(0)}\"; }",
            ("a.rules", "namespace Shop\nparam limit: int = 1\nruleset Y(n: int) -> int\notherwise then limit\n"),
            ("b.rules", "namespace Shop.Pricing\nparam limit: int = 2\nruleset X(n: int) -> int\notherwise then limit\n")).Run());

    [Fact]
    public void A_param_out_of_reach_is_unknown() => Assert.Equal(
        ["Error RDSL0220 b.rules(3,16): There is no 'limit' here: there is only 'n'."],
        RulesProject.Compile(
            "",
            ("a.rules", "namespace Far\nparam limit: int = 1\n"),
            ("b.rules", "namespace Shop\nruleset X(n: int) -> int\notherwise then limit\n")).Diagnostics);

    [Theory]
    [InlineData("namespace Shop.Parameters { class Unrelated { } }", "there is a namespace of that name")]
    [InlineData("namespace Shop { class Parameters { } }", "there is a type that is no public partial class of that name")]
    [InlineData("namespace Shop { enum Parameters { A } }", "there is a type that is no public partial class of that name")]
    public void A_class_that_cannot_be_is_told_once_and_not_again_where_its_params_are_used(string csharp, string reason) => Assert.Equal(
        [$"Error RDSL0252 a.rules(2,7): The params of this namespace become the class Shop.Parameters, but {reason}: rename it, or put these params into another namespace."],
        RulesProject.Compile(csharp, ("a.rules", "namespace Shop\nparam a: int = 1\nparam b: int = 1\nruleset X(n: int) -> int\notherwise then a + b\n")).Diagnostics);

    [Fact]
    public void A_project_may_add_to_the_class_of_its_params() => Assert.Equal(
        3,
        RulesProject.Compile(
            "public static class Program { public static object Run() => new Shop.Parameters().Twice(); } namespace Shop { public partial class Parameters { public int Twice() => A + A + 1; } }",
            ("a.rules", "namespace Shop\nparam a: int = 1\n")).Run());

    [Fact]
    public void Users_of_a_param_with_a_wrong_default_see_no_further_error()
    {
        var project = RulesProject.Compile(
            "public static class Program { public static object Run() => Shop.X.With(p => p.A = 1).Evaluate(0); }",
            ("a.rules", "namespace Shop\nparam a: int = \"x\"\nruleset X(n: int) -> int\notherwise then a\n"));

        Assert.Equal(["Error RDSL0228 a.rules(2,16): Here goes int, but this is string: write a number, or read one with int(…) ?? 0."], project.Diagnostics);
        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), static found => found.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }
}
