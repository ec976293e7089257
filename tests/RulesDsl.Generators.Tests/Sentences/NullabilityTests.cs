using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Sentences;

/// <summary>language.md, section 3: the build says where a silent null matters.</summary>
public class NullabilityTests
{
    private const string Mend = "write '?? value' behind it, or 'is not null and …' before.";

    [Fact]
    public void A_nullable_operand_of_an_ordering_gets_a_suggestion_with_the_mend()
    {
        Rules.Say("⟦order.Rank⟧ > 5", $"RDSL0232: 'order.Rank' may be null, and then the comparison is false: {Mend}", "Info");
        Rules.Say("5 <= ⟦order.Rank⟧", $"RDSL0232: 'order.Rank' may be null, and then the comparison is false: {Mend}", "Info");
        Rules.Say("⟦order.Agent.Credit⟧ > 5", $"RDSL0232: 'order.Agent.Credit' may be null, and then the comparison is false: {Mend}", "Info");
        Rules.Say("⟦order.Rank⟧ in 1..5", $"RDSL0232: 'order.Rank' may be null, and then it is in no range: {Mend}", "Info");
        Rules.Say("order.Count in 1..⟦order.Rank⟧", $"RDSL0232: 'order.Rank' may be null, and then nothing is in the range: {Mend}", "Info");
        Rules.Say("⟦order.Labels[\"size\"]⟧ > \"5\"", $"RDSL0232: 'order.Labels[\"size\"]' may be null, and then the comparison is false: {Mend}", "Info");
    }

    [Fact]
    public void So_does_one_of_arithmetic() => Rules.Say("(⟦order.Rank⟧ + 1) is null", $"RDSL0232: 'order.Rank' may be null, and then the result is null: {Mend}", "Info");

    [Fact]
    public void So_does_one_of_a_call()
    {
        Rules.Say("upper(⟦order.Note⟧) == \"A\"", $"RDSL0232: 'order.Note' may be null, and then nothing is called and the result is null: {Mend}", "Info");
        Rules.Say("order.Greet(⟦order.Note⟧) is null", $"RDSL0232: 'order.Note' may be null, and then nothing is called and the result is null: {Mend}", "Info");
        Rules.Say("take(order.Lines, ⟦order.Rank⟧) is empty", $"RDSL0232: 'order.Rank' may be null, and then nothing is called and the result is null: {Mend}", "Info");
    }

    [Fact]
    public void Nullable_strict_makes_an_error_of_it()
    {
        Rules.Say("⟦order.Rank⟧ > 5", $"RDSL0232: 'order.Rank' may be null, and then the comparison is false: {Mend}", isStrict: true);
        Rules.Say("(⟦order.Rank⟧ + 1) is null", $"RDSL0232: 'order.Rank' may be null, and then the result is null: {Mend}", isStrict: true);
        Rules.Say("upper(⟦order.Note⟧) == \"A\"", $"RDSL0232: 'order.Note' may be null, and then nothing is called and the result is null: {Mend}", isStrict: true);
    }

    [Theory]
    [InlineData("strict", "Error")]
    [InlineData("Strict", "Error")]
    [InlineData("", "Info")]
    public void So_does_a_property_of_the_project(string property, string severity)
    {
        foreach (var (name, text) in new[] { ("a.rules", "ruleset R(rank: int?) -> bool\nrule \"r\" when rank > 5 then true"), ("a.rules.yaml", "ruleset: R\ninputs: { rank: int? }\noutput: bool\nrules: [{ rule: r, when: rank > 5, then: true }]") })
        {
            var ran = RulesProject.Driver([new RulesText(RulesProject.Root + name, text)], new ProjectProperties(("RulesDslNullable", property))).RunGenerators(RulesProject.Empty(""));
            var found = Assert.Single(ran.GetRunResult().Diagnostics, static found => !RulesProject.IsProof(found));
            Assert.Equal(("RDSL0232", severity), (found.Id, found.Severity.ToString()));
        }
    }

    [Fact]
    public void Flow_is_followed() => Rules.SayNothing(
        "order.Rank is not null and order.Rank > 5",
        "order.Rank is null or order.Rank > 5",
        "not (order.Rank is null) and order.Rank > 5",
        "(order.Rank ?? 0) > 5",
        "order.Rank ?? 0 > 5",
        "order.Rank == 5 and order.Rank > 4",
        "order.Rank in [1, 2] and order.Rank > 1",
        "if order.Rank is null then false else order.Rank > 5",
        "if order.Rank is not null then order.Rank > 5 else false",
        "any(l in order.Lines where l.Rebate is not null and l.Rebate > 5)",
        "sum(l in order.Lines where l.Rebate is not null : l.Rebate * 2) > 5",
        "first(l in order.Lines where l.Rebate is not null by l.Rebate + 1) is not null",
        "order.Agent is not null and order.Agent.Credit > 5",
        "order.Agent.Referrer.Credit is not null and order.Agent.Credit > 5",
        "order.Note is not empty and upper(order.Note) == \"A\"",
        "order.Note starts with \"a\" and length(order.Note) > 5",
        "order.Labels[\"size\"] is not null and order.Labels[\"size\"] > \"5\"",
        "none is not null and (none.Rank is null or none.Rank > 5)",
        "order.Buyer is Company and order.Buyer.Referrer is not null and order.Buyer.Referrer.Credit > 1",
        "order.Wish is not null and order.Wish >= Silver",
        "order.Note.Trim().ToUpper() == \"A\"",
        "order.Drafts.Take(2) is empty",
        "order.Agent.Name.Length is null",
        "not (order.Rank is null or order.Agent is null) and order.Rank > order.Agent.Credit");

    [Fact]
    public void A_test_that_cannot_fail_is_an_error()
    {
        Rules.Say("⟦order.Count⟧ is null", "RDSL0230: int is never null, so the test always says the same: leave that out.");
        Rules.Say("⟦order.Count > null⟧", "RDSL0231: '>' against null is always false: write 'is null' or 'is not null'.");
        Rules.Say("⟦order.Count⟧ ?? 1 > 1", "RDSL0240: int is never null here, so '??' has nothing to replace: leave it and what follows out.", "Warning");
    }
}
