using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
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

        param limit: int = 10
        param least: int = 0

        ruleset Far(distance: int) -> bool
        rule "near" when distance > least and distance < limit then true
        otherwise then false
        """;

    [Theory]
    [InlineData("""{"city": {"name": "Ulm", "people": 130000}, "size": "large", "late": true}""", "9")]
    [InlineData("""{"city": {"Name": "Ulm", "People": 1}, "late": false}""", "1")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1}, "size": "small", "late": true}""", "null")]
    public void Facts_of_csharp_types_and_of_rules_files_are_read(string facts, string result)
    {
        using var module = Load();

        Assert.Equal(result, module.Decision("Fee").Evaluate((JsonObject)JsonNode.Parse(facts)!)?.ToJsonString() ?? "null");
    }

    [Theory]
    [InlineData("""{"city": {"name": "Ulm", "people": 1, "river": "Danube"}, "late": false}""", "city: City has no 'river', but Name, People")]
    [InlineData("""{"city": {"name": "Ulm", "peple": 1}, "late": false}""", "city: City has no 'peple'; did you mean 'People'?")]
    [InlineData("""{"city": {"name": null, "people": 1}, "late": false}""", "city.name: text is expected, not null")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1.5}, "late": false}""", "city.people: an int is expected, not 1.5")]
    [InlineData("""{"city": {"name": "Ulm", "people": "many"}, "late": false}""", "city.people: an int is expected, not \"many\"")]
    [InlineData("""{"city": [], "late": false}""", "city: an object for City is expected, not a list")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1}}""", "The input 'late' is missing: Fee takes 'city', 'size', 'late'.")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1}, "late": null}""", "The input 'late' is null, which Fee does not take.")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1}, "late": "no"}""", "late: true or false is expected, not \"no\"")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1}, "City": null, "late": true}""", "The input 'City' is given twice.")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1, "people": 2}, "late": true}""", "city: 'people' is given twice")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1}, "late": true, "size": 1}""", "size: one of Small, Large is expected, not 1")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1}, "late": true, "size": "big"}""", "size: one of Small, Large is expected, not \"big\"")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1}, "lat": true}""", "Fee has no input 'lat'; did you mean 'late'?")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1}, "late": tr""", "This is no JSON: ")]
    [InlineData("""{"city": {"name": "Ul""", "This is no JSON: Expected end of string")]
    [InlineData("""{"city": """, "This is no JSON: ")]
    [InlineData("", "This is no JSON: ")]
    [InlineData("[1]", "A JSON object is expected, with a member for each input: Fee takes 'city', 'size', 'late'.")]
    [InlineData("""{"city": {"name": "Ulm", "people": 1}, "late": true} 1""", "This is no JSON: '1' is invalid after a single JSON value. Expected end of data.")]
    public void Facts_that_do_not_fit_are_refused(string facts, string message)
    {
        using var module = Load();

        var refusal = Assert.Throws<FactsException>(() => Evaluate(module.Decision("Fee"), facts));

        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_over_types_of_the_host_is_a_delegate()
    {
        using var module = Load();

        var never = module.Decision("Never").As<Func<City, decimal?>>();
        var notes = module.Decision("Notes").As<Func<City, IEnumerable<string>>>();

        Assert.Equal(5m, never(new City("Ulm", 2)));
        Assert.Equal(["Ulm", "big"], notes(new City("Ulm", 11)));
        Assert.Equal(
            "Shop.Never is a Func<City, Decimal>, not a Func<String, Int32>.",
            Assert.Throws<ArgumentException>(() => module.Decision("Never").As<Func<string, int>>()).Message);
    }

    [Fact]
    public void Params_may_be_changed()
    {
        using var module = Load();
        var far = module.Decision("Far");
        var changed = far.With([KeyValuePair.Create("limit", (JsonNode?)20)]);

        Assert.Equal("false", Evaluate(far, """{"distance": 15}"""));
        Assert.Equal("true", Evaluate(changed.With([KeyValuePair.Create("Least", (JsonNode?)1)]), """{"distance": 15}"""));
        Assert.True(changed.As<Func<int, bool?>>()(15));
        Assert.Equal("Far uses no param 'limt'; did you mean 'limit'?", Assert.Throws<FactsException>(() => far.With([KeyValuePair.Create("limt", (JsonNode?)20)])).Message);
        Assert.Equal("The param limit: an int is expected, not \"much\"", Assert.Throws<FactsException>(() => far.With([KeyValuePair.Create("limit", (JsonNode?)"much")])).Message);
        Assert.Equal("Fee uses no params.", Assert.Throws<FactsException>(() => module.Decision("Fee").With([KeyValuePair.Create("limit", (JsonNode?)20)])).Message);
    }

    [Fact]
    public async Task Files_become_a_module()
    {
        var folder = Directory.CreateTempSubdirectory();
        var (good, bad) = (Path.Combine(folder.FullName, "good.rules"), Path.Combine(folder.FullName, "bad.rules"));
        await File.WriteAllTextAsync(good, "ruleset A(n: int) -> int\nrule \"x\" then n + 1\n");
        await File.WriteAllTextAsync(bad, "ruleset A(n: int) -> int\nrule \"x\" then y\n");

        using var module = await RuleModule.LoadAsync([good]);
        var errors = await Assert.ThrowsAsync<ModuleException>(() => RuleModule.LoadAsync([bad]));
        await Assert.ThrowsAsync<FileNotFoundException>(() => RuleModule.LoadAsync([good + "x"]));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => RuleModule.LoadAsync([folder.FullName]));

        folder.Delete(recursive: true);
        Assert.Equal("2", Evaluate(module.Decision("A"), """{"n": 1}"""));
        Assert.Equal(2, Assert.Single(errors.Diagnostics).Line);
        Assert.Equal("There is no rule set or table 'B', but 'A'. (Parameter 'name')", Assert.Throws<ArgumentException>(() => module.Decision("B")).Message);
    }

    [Fact]
    public void Decisions_tell_their_names_inputs_and_rules()
    {
        using var module = Load();

        Assert.Equal(["Shop.Far", "Shop.Fee", "Shop.Never", "Shop.Notes"], module.Decisions.Select(static decision => decision.FullName));
        Assert.Equal(["city", "size", "late"], module.Decision("Fee").Inputs.Select(static input => input.Key));
        Assert.Equal(["named", "big"], module.Decision("Notes").Info.Rules.Select(static rule => rule.Name));
        Assert.False(module.Decision("Fee").UsesClock);
    }

    [Fact]
    public void Several_matches_are_an_array_and_what_fails_tells_its_place()
    {
        using var module = Load();
        var ulm = (JsonObject)JsonNode.Parse("""{"city": {"name": "Ulm", "people": 11}}""")!;
        var ghosts = (JsonObject)JsonNode.Parse("""{"city": {"name": "Ghosts", "people": 0}}""")!;

        Assert.Equal("""["Ulm","big"]""", module.Decision("Notes").Evaluate(ulm)!.ToJsonString());
        Assert.Contains("big", module.Decision("Notes").Explain(ulm).ToString(), StringComparison.Ordinal);
        Assert.Equal("others", Assert.Throws<RuleEvaluationException>(() => module.Decision("Never").Evaluate(ghosts)).Rule);
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
        module.Decision("Fee").Evaluate((JsonObject)JsonNode.Parse("""{"city": {"name": "Ulm", "people": 1}, "late": false}""")!);
        return new WeakReference(module.Assembly);
    }

    private static string Evaluate(RuleDecision decision, string facts)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            decision.Evaluate(Encoding.UTF8.GetBytes(facts), writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static RuleModule Load()
    {
        var compilation = ModuleCompilation.Compile([new RulesSource("shop.rules", Rules)], new ModuleOptions { References = [typeof(City).Assembly.Location] });
        Assert.DoesNotContain(compilation.Diagnostics, static found => found.Severity == RulesDsl.Language.Diagnostics.RuleSeverity.Error);
        return compilation.Load();
    }
}
