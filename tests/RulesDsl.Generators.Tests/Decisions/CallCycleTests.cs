using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Decisions;

/// <summary>Decisions that come to call themselves would end the process, not the evaluation.</summary>
public sealed class CallCycleTests
{
    [Fact]
    public void A_cycle_is_reported_at_each_decision_on_it_and_at_no_other() => Assert.Equal(
        [
            "Error RDSL0316 a.rules(2,9): This would never end, because it calls itself: A → B → A. Take one of the calls out.",
            "Error RDSL0316 b.rules(2,9): This would never end, because it calls itself: B → A → B. Take one of the calls out.",
        ],
        RulesProject.Compile(
            "",
            ("a.rules", Calling("Shop", "A", "B(n)")),
            ("b.rules", Calling("Shop", "B", "a(n)")),
            ("c.rules", Calling("Shop", "C", "A(n)"))).Diagnostics.Order());

    [Fact]
    public void A_decision_of_the_same_name_out_of_reach_makes_no_cycle() => Assert.Empty(
        RulesProject.Compile(
            "",
            ("a.rules", Calling("Shop", "A", "B(n)")),
            ("b.rules", Calling("Shop", "B", "n")),
            ("far.rules", Calling("Far", "B", "A(n)") + "\n" + Ruleset("A", "n"))).Diagnostics);

    private static string Calling(string space, string name, string value) => $"namespace {space}\n{Ruleset(name, value)}";

    private static string Ruleset(string name, string value) => $"ruleset {name}(n: int) -> int\n\notherwise\n  then {value}\n";
}
