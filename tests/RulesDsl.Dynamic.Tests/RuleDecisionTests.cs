using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using RulesDsl.Decisions;

namespace RulesDsl.Dynamic.Tests;

public sealed class RuleDecisionTests
{
    private const string Rules = """
        namespace Shop
        using RulesDsl.Dynamic.Tests

        enum Size { Small, Large }

        table Fee(city: City, size: Size?, late: bool) -> decimal
          | city.People | size  | => fee |
          | >= 1000     | Large | 9      |
          | -           | null  | 1      |

        ruleset Notes(city: City) -> string
          hit all

        rule "named" when city.Name is not empty then "{city.Name}"
        rule "big" when city.People > 10 then "big"

        ruleset Never(city: City) -> decimal
          complete

        rule "none" when city.People < 0 then 1
        rule "others" when city.People >= 0 then 10 / city.People
        """;

    [Theory]
    [InlineData("""{"city": {"name": "Ulm", "people": 130000}, "size": "large", "late": true}""", "9")]
    [InlineData("""{"city": {"Name": "Ulm", "People": 1}, "late": false}""", "1")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1}, "size": "small", "late": true}""", "null")]
    public void Facts_of_csharp_types_and_of_rules_files_are_read(string facts, string result)
    {
        using var module = Load();

        Assert.Equal(result, Of(module, "Fee").Evaluate((JsonObject)JsonNode.Parse(facts)!)?.ToJsonString() ?? "null");
    }

    [Theory]
    [InlineData("""{"city": {"name": "Ulm", "people": 1, "river": "Danube"}, "late": false}""", "The input 'city' does not fit: ")]
    [InlineData("""{"city": {"name": null, "people": 1}, "late": false}""", "The input 'city' does not fit: ")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1.5}, "late": false}""", "The input 'city' does not fit: ")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1}}""", "The input 'late' is missing: Fee takes 'city', 'size', 'late'.")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1}, "late": null}""", "The input 'late' is null, which Fee does not take.")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1}, "City": null, "late": true}""", "The input 'City' is given twice.")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1}, "late": true, "size": 1}""", "The input 'size' does not fit: ")]
    public void Facts_that_do_not_fit_are_refused(string facts, string message)
    {
        using var module = Load();

        var refusal = Assert.Throws<FactsException>(() => Of(module, "Fee").Evaluate((JsonObject)JsonNode.Parse(facts)!));

        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_tell_their_names_inputs_and_rules()
    {
        using var module = Load();

        Assert.Equal(["Shop.Fee", "Shop.Never", "Shop.Notes"], module.Decisions.Select(static decision => decision.FullName));
        Assert.Equal(["city", "size", "late"], Of(module, "Fee").Inputs.Select(static input => input.Key));
        Assert.Equal(["named", "big"], Of(module, "Notes").Info.Rules.Select(static rule => rule.Name));
        Assert.False(Of(module, "Fee").UsesClock);
    }

    [Fact]
    public void Several_matches_are_an_array_and_what_fails_tells_its_place()
    {
        using var module = Load();
        var ulm = (JsonObject)JsonNode.Parse("""{"city": {"name": "Ulm", "people": 11}}""")!;
        var ghosts = (JsonObject)JsonNode.Parse("""{"city": {"name": "Ghosts", "people": 0}}""")!;

        Assert.Equal("""["Ulm","big"]""", Of(module, "Notes").Evaluate(ulm)!.ToJsonString());
        Assert.Contains("big", Of(module, "Notes").Explain(ulm).ToString(), StringComparison.Ordinal);
        Assert.Equal("others", Assert.Throws<RuleEvaluationException>(() => Of(module, "Never").Evaluate(ghosts)).Rule);
    }

    [Fact]
    public void A_module_that_was_let_go_has_no_decisions()
    {
        var module = Load();
        module.Dispose();

        Assert.Throws<ObjectDisposedException>(() => module.Decisions);
    }

    // System.Text.Json remembers what it has read for a second, and lets it go when it reads something else.
    [Fact]
    public async Task A_module_that_has_evaluated_leaves_the_process()
    {
        var module = EvaluateAndDispose();
        await Task.Delay(TimeSpan.FromSeconds(1.5), TimeProvider.System, CancellationToken.None);
        EvaluateAndDispose();

        for (var i = 0; module.IsAlive && i < 10; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(module.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference EvaluateAndDispose()
    {
        using var module = Load();
        Of(module, "Fee").Evaluate((JsonObject)JsonNode.Parse("""{"city": {"name": "Ulm", "people": 1}, "late": false}""")!);
        return new WeakReference(module.Assembly);
    }

    private static RuleDecision Of(RuleModule module, string name) => module.Decisions.Single(decision => decision.Name == name);

    private static RuleModule Load()
    {
        var compilation = ModuleCompilation.Compile([new RulesSource("shop.rules", Rules)], new ModuleOptions { References = [typeof(City).Assembly.Location] });
        Assert.DoesNotContain(compilation.Diagnostics, static found => found.Severity == RulesDsl.Language.Diagnostics.RuleSeverity.Error);
        return compilation.Load();
    }
}
