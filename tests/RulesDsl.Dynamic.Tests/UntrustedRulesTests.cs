using System.Diagnostics;
using System.Text.Json.Nodes;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Dynamic.Tests;

public sealed class UntrustedRulesTests
{
    private const string Everything = """
        namespace Shop
        enum Tier { Silver, Gold }
        fact Line { kind: string, price: decimal, count: int }
        fact Order { name: string, country: string?, tier: Tier, placed: date, lines: Line[], tags: map<string, string> }
        fact Offer { percent: decimal, reason: string }

        param limit: decimal = 100
        param homes: string[] = ["SE", "NO"]

        function Worth(order: Order) -> decimal = sum(l in order.lines : l.price * l.count)
        function Loud(text: string) -> string = "{upper(text)}!"

        ruleset Offers(order: Order) -> Offer
          let worth = Worth(order)
          let dear = sort(l in order.lines by l.price desc)

        rule "gold" when order.tier is Gold and worth > limit then percent = 10%, reason = "gold, {worth:0.00} of {Loud(order.name)}"
        rule "books" when group(l in order.lines by l.kind : count(l))["book"] > 1 then percent = 5%, reason = join(distinct(order.lines.kind), "+")
        rule "first" when first(l in order.lines where l.price > 3 by l.price).kind matches /^p.n$/i then percent = 1%, reason = replace(dear[0].kind ?? "", /[aeiou]/, "-$0-")
        rule "home" when order.country in homes and order.tags["env"] like "pr*" then percent = 2%, reason = padLeft(replace(order.country ?? "", "S", "ss"), 6)
        otherwise then percent = 0, reason = "{order.placed:yyyy-MM}" + " " + order.name

        ruleset Notes(order: Order) -> string
          hit all
        rule "a" when any(l in order.lines where l.count > 1) then "several"
        rule "b" when all(l in order.lines where l.price < 50) then "cheap {order.lines.price.count}"
        rule "c" when none(l in order.lines where l.kind contains "x") and order.lines.kind contains any ["pen", "ink"] then order.name

        ruleset Total(order: Order) -> decimal
          hit sum
        rule "lines" when order.lines is not empty then Worth(order)
        rule "tier" when order.tier in [Gold, Silver] then max(l in order.lines : l.price) ?? 1

        table Fee(order: Order) -> decimal
          | order.country | order.tier | => fee |
          | "SE"          | Gold       | 1      |
          | "SE"          | -          | 2      |
          | -             | Gold       | 3      |
          | -             | -          | 4      |
        """;

    [Theory]
    [InlineData("""{"name": "Ada", "country": "SE", "tier": "Gold", "lines": [{"kind": "book", "price": 30, "count": 4}]}""")]
    [InlineData("""{"name": "Ada", "country": "SE", "lines": [{"kind": "book", "price": 3, "count": 4}, {"kind": "book", "price": 3, "count": 1}]}""")]
    [InlineData("""{"name": "Bob", "country": "NO", "lines": [{"kind": "Pen", "price": 30, "count": 4}, {"kind": "axe", "price": 1, "count": 4}]}""")]
    [InlineData("""{"name": "Bob", "country": "SE", "tags": {"env": "prod"}}""")]
    [InlineData("""{"name": "Cyd", "placed": "2026-05-01"}""")]
    public void They_give_what_trusted_ones_give(string order)
    {
        using var trusted = Load(Everything, new ModuleOptions());
        using var untrusted = Load(Everything, new ModuleOptions { Untrusted = true });
        var facts = new JsonObject { ["order"] = JsonNode.Parse(order) };

        foreach (var decision in trusted.Decisions)
        {
            var same = untrusted.Decision(decision.FullName);
            Assert.Equal(decision.Evaluate(facts)?.ToJsonString(), same.Evaluate(facts)?.ToJsonString());
            Assert.Equal(decision.Explain(facts).ToString(), same.Explain(facts).ToString());
        }
    }

    [Theory]
    [InlineData("ruleset A(city: RulesDsl.Dynamic.Tests.City) -> int\nrule \"x\" then 1", "'RulesDsl.Dynamic.Tests.City' is a C# type, and these rules are not trusted with those: declare a fact with the fields that they need.")]
    [InlineData("using RulesDsl.Dynamic.Tests\nruleset A(city: City) -> int\nrule \"x\" then 1", "'City' is a C# type")]
    [InlineData("using System\nruleset A(n: int) -> string\nrule \"x\" then Environment.MachineName", "'Environment'")]
    [InlineData("ruleset A(n: int) -> string\nrule \"x\" then System.Environment.MachineName", "There is no 'System' here")]
    [InlineData("using System.IO\nfact F { file: FileInfo }", "'FileInfo' is a C# type")]
    [InlineData("using RulesDsl.Dynamic.Tests\nruleset A(name: string) -> int\nrule \"x\" then Secret(name)", "'Secret'")]
    [InlineData("using RulesDsl.Dynamic.Tests\nruleset A(name: string) -> int\nrule \"x\" then Scores.Secret(name)", "'Scores'")]
    [InlineData("using RulesDsl.Dynamic.Tests\nruleset A(name: string) -> int\nrule \"x\" then Capital(name).People", "People")]
    [InlineData("ruleset A(name: string) -> string\nrule \"x\" then name.GetType().Name", "GetType")]
    [InlineData("ruleset A(n: int) -> int\nrule \"x\" then RulesDsl.Dynamic.Metering.StepMeter.Length(n)", "'RulesDsl'")]
    [InlineData("function F(n: int) -> int = F(n)", "F")]
    public void What_they_must_not_use_is_an_error(string rules, string message)
    {
        var found = Compile(rules, Untrusted()).Diagnostics.Where(static diagnostic => diagnostic.Severity == RuleSeverity.Error).ToList();

        Assert.Contains(message, Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Methods_that_are_marked_for_rules_may_be_called()
    {
        using var module = Load("using RulesDsl.Dynamic.Tests\nruleset A(name: string) -> int\nrule \"x\" then Score(name)", Untrusted());

        Assert.Equal(3, (int)module.Decision("A").Evaluate(new JsonObject { ["name"] = "Ada" })!);
    }

    public static TheoryData<string, string> Attacks()
    {
        var nested = string.Concat(Enumerable.Range(1, 60).Select(static i => $"function F{i}(n: int) -> int = F{i - 1}(n) + F{i - 1}(n + 1)\n"));
        var doubled = string.Concat(Enumerable.Range(1, 60).Select(static i => $"function F{i}(t: string) -> string = F{i - 1}(\"{{t}}{{t}}\")\n"));
        const string chain = "fact Node { a: Node?, b: Node?, t: string }\nruleset Wrap(n: Node?) -> Node\nrule \"x\" then a = n\nruleset Twice(n: Node?) -> Node\nrule \"x\" then a = n, b = n\nfunction W0(n: Node?) -> Node? = Twice(n)\n";
        var twice = chain + string.Concat(Enumerable.Range(1, 40).Select(static i => $"function W{i}(n: Node?) -> Node? = Twice(W{i - 1}(n))\n"));
        return new()
        {
            { "facts in facts, written", twice + "ruleset A(n: int, t: string, xs: int[]) -> Node\nrule \"x\" then a = W40(null)" },
            { "facts in facts, compared", twice + "ruleset A(n: int, t: string, xs: int[]) -> bool\nrule \"x\" then W40(null) == W40(null)" },
            { "facts in facts, shown", twice + "ruleset A(n: int, t: string, xs: int[]) -> string\nrule \"x\" then \"{W40(null)}\"" },
            { "a large fact shown in a loop", chain + "ruleset A(n: int, t: string, xs: int[]) -> int\n  let f = Text(padLeft(t, 1_000_000))\nrule \"x\" then count(a in xs where \"{f}\" contains \"{a}\")\nruleset Text(s: string) -> Node\nrule \"x\" then t = s" },
            { "large facts told apart in a loop", chain + "ruleset A(n: int, t: string, xs: int[]) -> int\n  let f = Text(padLeft(t, 1_000_000))\nrule \"x\" then count(a in xs where distinct([f, f]).count > 0)\nruleset Text(s: string) -> Node\nrule \"x\" then t = s" },
            { "more steps than a number holds", "ruleset A(n: int, t: string, xs: int[]) -> string\n  let dollars = replace(padLeft(t, 2_000_000), \" \", \"$\")\nrule \"x\" then replace(dollars, /QQQ/, dollars)" },
            { "a long format in a loop", "ruleset A(n: int, t: string, xs: int[]) -> int\nrule \"x\" then count(a in xs where \"{a:" + new string('0', 5000) + "}\" contains \"x\")" },
            { "work that doubles with each function", $"function F0(n: int) -> int = n\n{nested}ruleset A(n: int, t: string, xs: int[]) -> int\nrule \"x\" then F60(n)" },
            { "loops in loops", "ruleset A(n: int, t: string, xs: int[]) -> int\nrule \"x\" then sum(a in xs : sum(b in xs : sum(c in xs : sum(d in xs : a + b + c + d))))" },
            { "a text that doubles with each function", $"function F0(t: string) -> string = t\n{doubled}ruleset A(n: int, t: string, xs: int[]) -> string\nrule \"x\" then F60(t)" },
            { "a text of two billion spaces", "ruleset A(n: int, t: string, xs: int[]) -> string\nrule \"x\" then padLeft(t, 2_000_000_000)" },
            { "a text of spaces behind a null", "fact F { t: string? }\nruleset A(n: int, t: string, xs: int[], f: F?) -> string\nrule \"x\" then padRight(f.t ?? t, n * 200_000_000) ?? \"\"" },
            { "replacements by long texts", "ruleset A(n: int, t: string, xs: int[]) -> string\n  let long = padLeft(t, 100_000)\nrule \"x\" then replace(long, \" \", long)" },
            { "replacements by the whole text", "ruleset A(n: int, t: string, xs: int[]) -> string\n  let long = padLeft(t, 100_000)\nrule \"x\" then replace(long, / /, \"$_\")" },
            { "long texts joined in a loop", "ruleset A(n: int, t: string, xs: int[]) -> string\n  let long = padLeft(t, 100_000)\nrule \"x\" then join(xs, long)" },
            { "long texts told apart in a loop", "ruleset A(n: int, t: string, xs: int[]) -> int\n  let long = padLeft(t, 100_000)\nrule \"x\" then count(a in xs where Kind(long) > 0)\ntable Kind(t: string) -> int\n | t | => n |\n" + string.Concat(Enumerable.Range(0, 20).Select(static i => $" | \"{i}\" | {i} |\n")) },
            { "a list of one long text", "fact F { t: string, xs: int[] }\nruleset A(n: int, t: string, xs: int[]) -> int\n  let long = padLeft(t, 100_000)\nrule \"x\" then count(a in xs where distinct([long, long, long, long]).count > 0)" },
            { "a pattern with large counts", "ruleset A(n: int, t: string, xs: int[]) -> int\nrule \"x\" when padLeft(t, 10_000) matches /(a|b| ){0,5000}c/ then 1" },
            { "a glob with many stars", "ruleset A(n: int, t: string, xs: int[]) -> int\nrule \"x\" when padLeft(t, 100_000) like replace(padLeft(t, 5_000), \" \", \"* \") then 1" },
            { "a long text searched for a long one", "ruleset A(n: int, t: string, xs: int[]) -> int\nrule \"x\" when padLeft(t, 500_000) contains padRight(padLeft(t, 100_000), 200_000) then 1" },
            { "a long text searched in a loop", "ruleset A(n: int, t: string, xs: int[]) -> int\n  let long = padLeft(t, 100_000)\nrule \"x\" then count(a in xs where long contains \"a{a}\")" },
            { "a long text compared in a loop", "ruleset A(n: int, t: string, xs: int[]) -> int\n  let long = padLeft(t, 100_000)\nrule \"x\" then count(a in xs where long matches /b+a/)" },
            { "lists in loops", "ruleset A(n: int, t: string, xs: int[]) -> int\nrule \"x\" then count(a in xs where xs subset of sort(b in xs by b) and distinct(xs).count > 3 and percentile(xs, 50) > 0 and sum(xs) > 0)" },
            { "the same for all matches", "ruleset A(n: int, t: string, xs: int[]) -> int\n  hit all\nrule \"x\" when any(a in xs where any(b in xs where any(c in xs where a + b + c < 0))) then 1" },
        };
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void What_takes_without_end_is_stopped_and_the_host_unharmed(string what, string rules)
    {
        Assert.NotEmpty(what);
        using var module = Load(rules, Untrusted());
        var facts = new JsonObject { ["n"] = 10, ["t"] = "t", ["xs"] = new JsonArray([.. Enumerable.Range(1, 2000).Select(static i => (JsonNode)i)]) };
        var decision = module.Decision("A");
        var (watch, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());

        Assert.Equal("The rules took more steps than they are allowed.", Assert.Throws<RuleLimitException>(() => decision.Evaluate(facts)).Message);
        Assert.Throws<RuleLimitException>(() => decision.Explain(facts));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000_000);
    }

    [Fact]
    public void Facts_that_are_nested_too_deeply_are_refused()
    {
        using var module = Load(
            "fact Node { a: Node? }\nruleset Wrap(n: Node?) -> Node\nrule \"x\" then a = n\nfunction F0(n: Node?) -> Node? = Wrap(n)\n"
            + string.Concat(Enumerable.Range(1, 15).Select(static i => $"function F{i}(n: Node?) -> Node? = F{i - 1}(F{i - 1}(n))\n"))
            + "ruleset A(k: int) -> int\n  let n = F15(null)\nrule \"x\" then distinct([n, Wrap(n)]).count",
            Untrusted());

        Assert.Equal("The rules nest facts too deeply.", Assert.Throws<RuleLimitException>(() => module.Decision("A").Evaluate(new JsonObject { ["k"] = 1 })).Message);
    }

    [Fact]
    public void The_meter_cannot_be_declared_by_rules()
    {
        using var module = Load("namespace RulesDsl.Dynamic.Metering\nfact StepMeter { t: string }\nruleset A(xs: int[]) -> int\nrule \"x\" then sum(a in xs : sum(b in xs : sum(c in xs : a + b + c)))", Untrusted());

        Assert.Throws<RuleLimitException>(() => module.Decision("A").Evaluate(new JsonObject { ["xs"] = new JsonArray([.. Enumerable.Range(1, 2000).Select(static i => (JsonNode)i)]) }));
    }

    [Fact]
    public void Calls_that_are_nested_too_deeply_are_stopped()
    {
        var functions = string.Concat(Enumerable.Range(1, 6000).Select(static i => $"function F{i}(a: decimal, b: decimal, c: decimal, d: decimal, e: decimal, f: decimal) -> decimal = F{i - 1}(b, c, d, e, f, a) + 1\n"));
        using var module = Load(
            $"function F0(a: decimal, b: decimal, c: decimal, d: decimal, e: decimal, f: decimal) -> decimal = a\n{functions}ruleset A(n: decimal) -> decimal\nrule \"x\" then F6000(n, n, n, n, n, n)", Untrusted());
        var decision = module.Decision("A");
        Exception? thrown = null;

        var thread = new Thread(() => thrown = Record.Exception(() => decision.Evaluate(new JsonObject { ["n"] = 1 })), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal("The rules call each other too deeply.", Assert.IsType<RuleLimitException>(thrown).Message);
    }

    [Fact]
    public void Their_code_does_not_run_without_a_meter()
    {
        using var module = Load("ruleset A(n: int) -> int\nrule \"x\" then n\ntest \"x\" given n = 1 expect 1", Untrusted());

        var call = Record.Exception(() => module.Assembly.GetType("A")!.GetMethod("Evaluate", [typeof(int)])!.Invoke(null, [1]));

        Assert.IsType<InvalidOperationException>(call?.InnerException);
        Assert.Throws<NotSupportedException>(() => module.Decision("A").As<Func<int, int>>());
        Assert.Empty(module.Tests);
    }

    [Fact]
    public void Each_evaluation_has_its_own_steps()
    {
        using var module = Load("ruleset A(xs: int[]) -> int\nrule \"x\" then sum(x in xs : x + 1)", Untrusted() with { StepLimit = 500 });
        var decision = module.Decision("A");

        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(2, (int)decision.Evaluate(new JsonObject { ["xs"] = new JsonArray(1) })!);
            Assert.Throws<RuleLimitException>(() => decision.Evaluate(new JsonObject { ["xs"] = new JsonArray([.. Enumerable.Range(1, 500).Select(static i => (JsonNode)i)]) }));
        }
    }

    private static ModuleOptions Untrusted() => new() { Untrusted = true, References = [typeof(City).Assembly.Location] };

    private static ModuleCompilation Compile(string rules, ModuleOptions options) => ModuleCompilation.Compile([new RulesSource("a.rules", rules)], options);

    private static RuleModule Load(string rules, ModuleOptions options) => Compile(rules, options).Load();
}
