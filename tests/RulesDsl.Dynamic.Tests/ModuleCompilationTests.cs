using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Dynamic.Tests;

public sealed class ModuleCompilationTests
{
    private const string Fees = """
        namespace Shop
        fact Order { total: decimal }

        ruleset Fee(order: Order) -> decimal
        rule "small"
          when order.total < 100
          then 5
        otherwise
          then 0
        """;

    [Fact]
    public void Rules_are_compiled_and_loaded_without_a_project()
    {
        using var module = Load(new RulesSource("fees.rules", Fees));
        var order = Activator.CreateInstance(module.Assembly.GetType("Shop.Order")!)!;

        var fee = module.Assembly.GetType("Shop.Fee")!.GetMethods().Single(static method => method.Name == "Evaluate" && method.GetParameters().Length == 1).Invoke(null, [order]);

        Assert.Equal(5m, fee);
    }

    [Fact]
    public void Both_spellings_may_be_parts_of_one_module()
    {
        const string yaml = """
            namespace: Shop
            ---
            ruleset: FreeShipping
            inputs: { order: Order }
            output: bool
            rules:
              - { rule: big, when: Fee(order) == 0, then: true }
            """;

        using var module = Load(new RulesSource("fees.rules", Fees), new RulesSource("shipping.rules.yaml", yaml));

        Assert.NotNull(module.Assembly.GetType("Shop.FreeShipping"));
    }

    [Fact]
    public void A_mistake_is_told_at_its_place()
    {
        var compilation = ModuleCompilation.Compile([new RulesSource("fees.rules", Fees.Replace("order.total <", "order.totl <", StringComparison.Ordinal))]);

        var mistake = Assert.Single(compilation.Diagnostics);
        Assert.Equal(("fees.rules", 6, 14, 6, 18), (mistake.File, mistake.Line, mistake.Column, mistake.EndLine, mistake.EndColumn));
        Assert.Equal(RuleSeverity.Error, mistake.Severity);
        Assert.StartsWith($"fees.rules(6,14): error {mistake.Id}: ", mistake.ToString(), StringComparison.Ordinal);
        Assert.Contains("total", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnostics_come_file_by_file_and_line_by_line()
    {
        var compilation = ModuleCompilation.Compile([
            new RulesSource("b.rules", "ruleset B(n: int) -> int\nrule \"x\" then y\nrule \"z\" then z\n"),
            new RulesSource("a.rules", "ruleset A(n: int) -> int\nrule \"x\" then y\n")]);

        Assert.Equal(["b.rules:2", "b.rules:3", "a.rules:2"], compilation.Diagnostics.Select(static diagnostic => $"{diagnostic.File}:{diagnostic.Line}"));
    }

    [Fact]
    public void What_has_errors_is_not_loaded()
    {
        var compilation = ModuleCompilation.Compile([new RulesSource("a.rules", "ruleset A(n: int) -> int\nrule \"x\" then y\n")]);

        Assert.Contains("a.rules(2,", Assert.Throws<ModuleException>(() => compilation.Load()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_only_checked_has_the_same_mistakes_and_is_not_loaded()
    {
        const string overlap = "ruleset A(n: int) -> int\nrule \"low\" when n < 5 then 1\nrule \"small\" when n < 5 then 1\notherwise then 0\ntest \"a\" given n = 1 expect 1";
        RulesSource[] files = [new RulesSource("a.rules", overlap), new RulesSource("b.rules", "ruleset B(n: int) -> int\nrule \"x\" then y\n")];
        var options = new ModuleOptions { OnlyChecked = true };

        var compiled = ModuleCompilation.Compile(files);
        var checkedOnly = ModuleCompilation.Compile(files, options);

        Assert.Equal(2, compiled.Diagnostics.Count);
        Assert.Equal(compiled.Diagnostics, checkedOnly.Diagnostics);
        Assert.Contains("OnlyChecked", Assert.Throws<InvalidOperationException>(() => ModuleCompilation.Compile([new RulesSource("fees.rules", Fees)], options).Load()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_may_use_the_types_of_a_referenced_assembly_and_give_them_to_the_host()
    {
        const string rules = """
            using RulesDsl.Dynamic.Tests
            ruleset Rank(city: City) -> int
            rule "big" when city.People > 1_000_000 then 1
            otherwise then 2
            """;
        var options = new ModuleOptions { References = [typeof(City).Assembly.Location] };
        using var module = ModuleCompilation.Compile([new RulesSource("rank.rules", rules)], options).Load();

        var evaluate = module.Assembly.GetType("Rank")!.GetMethod("Evaluate", [typeof(City)])!.CreateDelegate<Func<City, int>>();

        Assert.Equal(1, evaluate(new City("Köln", 1_090_000)));
    }

    [Fact]
    public void The_tests_of_a_module_are_found_and_run()
    {
        using var module = Load(new RulesSource("/rules/fees.rules", Fees + "\n\ntest \"small\" given order = { total: 10 } expect 5\ntest \"big\" given order = { total: 1000 } expect 5\n"));

        var results = module.Tests.Select(static test => test.Run()).ToList();

        Assert.Equal(["Fee: small", "Fee: big"], results.Select(static result => result.Test.ToString()));
        Assert.Equal([true, false], results.Select(static result => result.Passed));
        Assert.Equal(("/rules/fees.rules", 12), (results[1].Test.Path, results[1].Test.Line));
        Assert.Equal($"expected 5, found 0{Environment.NewLine}The rule that decided: \"otherwise\" (fees.rules, line 8).", results[1].Message);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_file_is_read_as_its_byte_order_mark_says(string encoding)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "enum Größe { klein }\n", Encoding.GetEncoding(encoding));

        var source = await RulesSource.ReadAsync(path);

        File.Delete(path);
        Assert.Equal("enum Größe { klein }\n", source.Text.TrimStart('\uFEFF'));
    }

    [Fact]
    public async Task Of_a_file_of_100_MB_no_more_is_read_than_it_takes_to_refuse_it()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".rules");
        await using (var file = File.Create(path))
            file.SetLength(100 * 1024 * 1024);

        var source = await RulesSource.ReadAsync(path);

        File.Delete(path);
        Assert.InRange(source.Text.Length, 4_000_001, 17_000_000);
        Assert.Equal("RDSL0181", Assert.Single(ModuleCompilation.Compile([source]).Diagnostics).Id);
    }

    [Fact]
    public void A_module_that_was_let_go_leaves_the_process()
    {
        var module = LoadAndDispose();

        for (var i = 0; module.IsAlive && i < 10; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(module.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadAndDispose()
    {
        using var module = Load(new RulesSource("fees.rules", Fees));
        return new WeakReference(module.Assembly);
    }

    private static RuleModule Load(params RulesSource[] sources)
    {
        var compilation = ModuleCompilation.Compile(sources);
        Assert.Empty(compilation.Diagnostics);
        return compilation.Load();
    }
}
