namespace RulesDsl.Cli.Tests.Commands;

/// <summary>Assemblies that need others.</summary>
public sealed class AssembliesTests
{
    private const string Money = """
        namespace Money;
        public class Price { public decimal Amount { get; set; } }
        public class Priced { public decimal Amount { get; set; } }
        """;

    private const string App = """
        namespace App;
        public class Order { public int Count { get; set; } public Money.Price Price { get; set; } = new(); }
        public class Item : Money.Priced { public int Count { get; set; } }
        """;

    private const string Facts = """{"order": {"Count": 2}}""";

    [Theory]
    [InlineData("Order", "order.Price.Amount < 1")]
    [InlineData("Item", "order.Amount < 1")]
    public async Task What_an_assembly_needs_is_found_beside_it(string type, string condition)
    {
        using var folder = Folder(type, condition);

        var found = await ToolRun.InProcessAsync(folder, "check", "rank.rules", "-a", "App.dll");
        var run = await ToolRun.PipedAsync(folder, Bytes(Facts), "eval", "rank.rules", "-a", "App.dll");

        Assert.Equal(new ToolRun(0, "1 file checked: no problems\n", ""), found);
        Assert.Equal(new ToolRun(0, "{\"result\":1}\n", ""), run);
    }

    [Fact]
    public async Task What_is_not_beside_it_is_named_where_rules_use_it()
    {
        using var folder = Folder("Item", "order.Amount < 1");
        File.Delete(folder.At("Money.dll"));

        var run = await ToolRun.InProcessAsync(folder, "check", "rank.rules", "-a", "App.dll");

        Assert.Equal((1, "note: 'App.dll' needs 'Money', which is not beside it: what comes from there is not known.\n"), (run.ExitCode, run.Errors));
        Assert.StartsWith("error RDSL0222: Item has no 'Amount'", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Item", "error: 'App.dll' needs 'Money', which is not beside it: build the project so that it is, or name it with --assembly.\n")]
    [InlineData("Order", "error: The assembly 'Money' is needed and is not there: build the project so that it lies beside the one that --assembly names, or name it too.\n")]
    public async Task What_is_not_beside_it_is_named_where_only_the_facts_need_it(string type, string message)
    {
        using var folder = Folder(type, "order.Count > 1");
        File.Delete(folder.At("Money.dll"));

        var found = await ToolRun.InProcessAsync(folder, "check", "rank.rules", "-a", "App.dll");
        var run = await ToolRun.PipedAsync(folder, Bytes(Facts), "eval", "rank.rules", "-a", "App.dll");

        Assert.Equal(new ToolRun(0, "1 file checked: no problems\n", ""), found);
        Assert.Equal(new ToolRun(2, "", message), run);
    }

    [Fact]
    public async Task What_is_beside_it_and_is_no_assembly_is_named()
    {
        using var folder = Folder("Order", "order.Count > 1");
        folder.Write("Money.dll", "no assembly");

        var run = await ToolRun.PipedAsync(folder, Bytes(Facts), "eval", "rank.rules", "-a", "App.dll");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: The assembly 'Money.dll' is needed and is none of .NET that can be read: ", run.Errors, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static TemporaryFolder Folder(string type, string condition)
    {
        var folder = new TemporaryFolder();
        var money = CompiledAssembly.Write(folder, "Money", Money);
        CompiledAssembly.Write(folder, "App", App, money);
        folder.Write("rank.rules", $"using App\nruleset Rank(order: {type}) -> int\nrule \"low\" when {condition} then 1\notherwise then 0");
        return folder;
    }
}
