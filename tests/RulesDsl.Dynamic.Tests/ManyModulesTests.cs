using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace RulesDsl.Dynamic.Tests;

[Collection(nameof(Alone))]
public sealed class ManyModulesTests
{
    [Fact]
    public void A_thousand_modules_come_and_go_in_flat_memory()
    {
        var alive = new List<WeakReference>();
        long after100 = 0;
        for (var i = 1; i <= 1000; i++)
        {
            alive.Add(LoadAndDispose(i));
            if (i == 100)
                after100 = Memory();
        }

        var after1000 = Memory();

        // The last one may still be on the stack, or in what System.Text.Json remembers for a second.
        Assert.InRange(alive.Count(static module => module.IsAlive), 0, 100);
        Assert.InRange(after1000 - after100, long.MinValue, 10_000_000);
    }

    [Fact]
    public void Two_modules_of_one_name_know_nothing_of_each_other()
    {
        using var first = Load("namespace Shop\nruleset A(n: int) -> int\nrule \"x\" then n + 1");
        using var second = Load("namespace Shop\nruleset A(n: int) -> int\nrule \"x\" then n + 2");
        var facts = new JsonObject { ["n"] = 1 };

        Assert.Equal((2, 3), ((int)first.Decision("A").Evaluate(facts)!, (int)second.Decision("A").Evaluate(facts)!));
        Assert.Equal(first.Assembly.FullName, second.Assembly.FullName);
        Assert.NotSame(first.Assembly, second.Assembly);
    }

    [Fact]
    public void A_set_that_two_files_declare_is_an_error_at_the_second()
    {
        const string rules = "namespace Shop\nruleset A(n: int) -> int\nrule \"x\" then n";
        var compilation = ModuleCompilation.Compile([new RulesSource("a.rules", rules), new RulesSource("b.rules", rules)]);

        var error = Assert.Single(compilation.Diagnostics);
        Assert.Equal(("b.rules", 2), (error.File, error.Line));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadAndDispose(int number)
    {
        using var module = Load($"fact Order {{ total: int }}\nruleset A(order: Order) -> int\nrule \"x\" when order.total > 3 then order.total + {number}");
        if (number % 10 == 0)
            Assert.Equal(5 + number, (int)module.Decision("A").Evaluate(new JsonObject { ["order"] = new JsonObject { ["total"] = 5 } })!);
        return new WeakReference(module.Assembly);
    }

    private static RuleModule Load(string rules) => ModuleCompilation.Compile([new RulesSource("a.rules", rules)]).Load();

    private static long Memory()
    {
        for (var i = 0; i < 5; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
