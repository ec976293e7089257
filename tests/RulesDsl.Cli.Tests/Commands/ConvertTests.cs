using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Cli.Tests.Commands;

public sealed class ConvertTests
{
    // Name is a text, and order.Name reads like a path; People is none.
    private const string Board = """
        using RulesDsl.Cli.Tests

        ruleset Board(city: City, name: string) -> City

        rule "payments"
          when city.Name == "PAY"
          then Name = "PAY", People = city.People * 2

        rule "of the same name"
          when city.People > 5
          then Name = name, People = city.People

        rule "of its own name"
          when city.People > 3
          then Name = city.Name, People = 0

        rule "of its size"
          when city.People > 2
          then Name = "{city.People}", People = 0

        otherwise
          then Name = "city.Name", People = 0

        test "payments"
          given city = { Name: "PAY", People: 3 }, name = "name"
          expect Name = "PAY", People = 6
        """;

    private const string BoardInYaml = """
        using: RulesDsl.Cli.Tests
        ---
        ruleset: Board
        inputs: { city: City, name: string }
        output: City
        rules:
          - rule: payments
            when: city.Name == "PAY"
            then: { Name: PAY, People: city.People * 2 }
          - rule: of the same name
            when: city.People > 5
            then: { Name: '{name}', People: city.People }
          - rule: of its own name
            when: city.People > 3
            then: { Name: '{city.Name}', People: 0 }
          - rule: of its size
            when: city.People > 2
            then: { Name: '{city.People}', People: 0 }
        otherwise:
          then: { Name: city.Name, People: 0 }
        tests:
          - test: payments
            given: { city: { Name: PAY, People: 3 }, name: name }
            expect: { Name: PAY, People: 6 }
        """;

    [Fact]
    public async Task One_file_is_written_to_the_console_and_says_the_same()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);

        var run = await ToolRun.InProcessAsync(folder, "convert", "fees.rules", "--to", "yaml");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith("namespace: Shop\n", run.Output, StringComparison.Ordinal);
        Assert.True(SyntaxEquality.AreEqual(RuleParser.Parse("a.rules", Samples.Fees).Module, RuleParser.Parse("a.rules.yaml", run.Output).Module));
    }

    [Fact]
    public async Task A_file_is_written_where_output_says()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules.yaml", Samples.FeesInYaml);

        var run = await ToolRun.InProcessAsync(folder, "convert", "fees.rules.yaml", "--to", "text", "--output", "new/fees.rules");

        Assert.Equal(new ToolRun(0, "fees.rules.yaml → new/fees.rules\n", ""), run);
        Assert.StartsWith("namespace Shop\n", folder.Read("new/fees.rules"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_converted_with_its_folders_and_rows()
    {
        using var folder = new TemporaryFolder();
        folder.Write("rules/fees.rules", Samples.Fees);
        folder.Write("rules/deep/tiers.rules.yml", "enum: Tier\nmembers: [Silver, Gold]");
        folder.Write("rules/deep/fees.rules.csv", "a,b");

        var run = await ToolRun.InProcessAsync(folder, "convert", "rules", "--to", "yaml", "--output", "yaml");

        Assert.Equal(
            new ToolRun(
                0,
                """
                rules/fees.rules → yaml/fees.rules.yaml
                rules/deep/tiers.rules.yml → yaml/deep/tiers.rules.yml
                rules/deep/fees.rules.csv → yaml/deep/fees.rules.csv

                """,
                ""),
            run);
        Assert.Equal("a,b\n", folder.Read("yaml/deep/fees.rules.csv"));
        Assert.Equal(0, (await ToolRun.InProcessAsync(folder, "check", "yaml")).ExitCode);
    }

    [Fact]
    public async Task What_is_there_is_overwritten_by_force_only()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);
        folder.Write("fees.rules.yaml", "mine");

        var refused = await ToolRun.InProcessAsync(folder, "convert", "fees.rules", "--to", "yaml", "--output", ".");

        Assert.Equal(new ToolRun(2, "", "error: 'fees.rules.yaml' is there already: --force overwrites it.\n"), refused);
        Assert.Equal("mine\n", folder.Read("fees.rules.yaml"));
        Assert.Equal(0, (await ToolRun.InProcessAsync(folder, "convert", "fees.rules", "--to", "yaml", "--output", ".", "--force")).ExitCode);
        Assert.StartsWith("namespace: Shop\n", folder.Read("fees.rules.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: 2 files are converted: name a folder for them with --output.\n", "a.rules", "b.rules", "--to", "yaml")]
    [InlineData("error: 'out.yaml' is not the name of a file in this spelling: let it end in .rules.yaml.\n", "a.rules", "--to", "yaml", "-o", "out.yaml")]
    [InlineData("error: 'b.rules' is a file, and 2 files are converted: name a folder for them.\n", "a.rules", "b.rules", "--to", "yaml", "-o", "b.rules")]
    [InlineData("error: 'a.rules' and 'in/a.rules' would both become 'out/a.rules.yaml'.\n", "a.rules", "in/a.rules", "--to", "yaml", "-o", "out/")]
    [InlineData("error: The name after --output is empty.\n", "a.rules", "--to", "yaml", "-o", "")]
    public async Task An_output_that_does_not_fit_is_refused(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.rules", "enum A { X }");
        folder.Write("b.rules", "enum B { X }");
        folder.Write("in/a.rules", "enum C { X }");

        Assert.Equal(new ToolRun(2, "", message), await ToolRun.InProcessAsync(folder, ["convert", .. arguments]));
    }

    [Fact]
    public async Task A_file_with_syntax_errors_is_not_converted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.rules", "ruleset A(n: int)");

        var run = await ToolRun.InProcessAsync(folder, "convert", "broken.rules", "--to", "yaml");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("  --> broken.rules:1:", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "board.rules.yaml", BoardInYaml, Board)]
    [InlineData("yaml", "board.rules", Board, BoardInYaml)]
    public async Task Types_tell_texts_from_what_else_may_be_written_alike(string spelling, string name, string from, string to)
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, from);

        var run = await ToolRun.InProcessAsync(folder, "convert", name, "--to", spelling, "--assembly", typeof(City).Assembly.Location);

        Assert.Equal(new ToolRun(0, to + "\n", ""), run);
    }

    [Fact]
    public async Task What_no_type_tells_is_written_so_that_it_means_the_same()
    {
        using var folder = new TemporaryFolder();
        folder.Write("board.rules.yaml", BoardInYaml);

        var run = await ToolRun.InProcessAsync(folder, "convert", "board.rules.yaml", "--to", "text");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Name = `PAY`", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_of_other_files_tell_as_well()
    {
        using var folder = new TemporaryFolder();
        folder.Write("facts.rules", "fact Ticket { board: string, priority: Priority }\nenum Priority { High, Low }");
        folder.Write("board.rules.yaml", "ruleset: Board\ninputs: { size: int }\noutput: Ticket\nrules:\n  - rule: all\n    then: { board: PAY, priority: High }");

        await ToolRun.InProcessAsync(folder, "convert", ".", "--to", "text", "-o", "out");

        Assert.Equal("ruleset Board(size: int) -> Ticket\n\nrule \"all\"\n  then board = \"PAY\", priority = High\n", folder.Read("out/board.rules"));
    }

    [Fact]
    public async Task Mistakes_in_types_hinder_no_conversion()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Misspelt);

        Assert.Equal(0, (await ToolRun.InProcessAsync(folder, "convert", "fees.rules", "--to", "yaml")).ExitCode);
    }
}
