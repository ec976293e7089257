namespace RulesDsl.Cli.Tests.Commands;

public sealed class CheckTests
{
    [Fact]
    public async Task Rules_without_a_problem_are_fine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);

        var run = await ToolRun.InProcessAsync(folder, "check", "fees.rules");

        Assert.Equal(new ToolRun(0, "1 file checked: no problems\n", ""), run);
    }

    [Fact]
    public async Task Several_files_are_compiled_together()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);
        folder.Write("deep/free.rules.yaml", """
            namespace: Shop
            ---
            ruleset: IsFree
            inputs: { order: Order }
            output: bool
            rules:
              - { rule: big, when: Fee(order) == 0, then: true }
            """);

        var run = await ToolRun.InProcessAsync(folder, "check", "fees.rules", "deep");

        Assert.Equal(new ToolRun(0, "2 files checked: no problems\n", ""), run);
    }

    [Fact]
    public async Task A_file_that_is_named_twice_counts_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);

        var run = await ToolRun.InProcessAsync(folder, "check", "fees.rules", ".", "*.rules");

        Assert.Equal(new ToolRun(0, "1 file checked: no problems\n", ""), run);
    }

    [Fact]
    public async Task An_empty_file_says_nothing_wrong()
    {
        using var folder = new TemporaryFolder();
        folder.Write("empty.rules", []);

        Assert.Equal(new ToolRun(0, "1 file checked: no problems\n", ""), await ToolRun.InProcessAsync(folder, "check", "empty.rules"));
    }

    [Fact]
    public async Task Types_of_CSharp_come_from_assemblies()
    {
        using var folder = new TemporaryFolder();
        folder.Write("rank.rules", """
            using RulesDsl.Cli.Tests
            ruleset Rank(city: City) -> int
            rule "big" when city.People > 1_000_000 then 1
            otherwise then 2
            """);

        var with = await ToolRun.InProcessAsync(folder, "check", "rank.rules", "--assembly", typeof(City).Assembly.Location);
        var without = await ToolRun.InProcessAsync(folder, "check", "rank.rules");

        Assert.Equal(new ToolRun(0, "1 file checked: no problems\n", ""), with);
        Assert.Equal(1, without.ExitCode);
        Assert.Contains("note: types of C# are found in the assemblies that --assembly names.\n", without.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.dll", "error: The assembly 'nowhere.dll' is not there. Build the project first, and name the .dll that it makes.\n")]
    [InlineData(".", "error: The assembly '.' is not there: it is a folder. Build the project first, and name the .dll that it makes.\n")]
    public async Task An_assembly_that_is_not_there_is_named(string name, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);

        Assert.Equal(new ToolRun(2, "", message), await ToolRun.InProcessAsync(folder, "check", "fees.rules", "-a", name));
    }

    [Fact]
    public async Task What_is_no_assembly_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);

        var run = await ToolRun.InProcessAsync(folder, "check", "fees.rules", "-a", "fees.rules");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: 'fees.rules' is no assembly of .NET that can be read: ", run.Errors, StringComparison.Ordinal);
    }
}
