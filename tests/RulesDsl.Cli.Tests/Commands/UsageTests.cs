namespace RulesDsl.Cli.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("error: 'nowhere.rules' is not there.\n", "check", "nowhere.rules")]
    [InlineData("error: 'fes.rules' is not there. Did you mean 'fees.rules'?\n", "check", "fes.rules")]
    [InlineData("error: 'notes.txt' is no rules file: their names end in .rules, .rules.yaml, .rules.yml or .rules.csv.\n", "fmt", "notes.txt")]
    [InlineData("error: 'empty' holds no rules files: their names end in .rules, .rules.yaml, .rules.yml or .rules.csv.\n", "test", "empty")]
    [InlineData("error: No rules file fits '*.yaml': their names end in .rules, .rules.yaml, .rules.yml or .rules.csv.\n", "check", "*.yaml")]
    [InlineData("error: The name of a file is empty.\n", "check", "")]
    [InlineData("error: Only rows of tables are named, and no rules file that uses them.\n", "check", "fees.rules.csv")]
    [InlineData("error: 'a.rules' is not there.\nerror: 'b.rules' is not there.\n", "check", "a.rules", "fees.rules", "b.rules")]
    [InlineData("error: 'binary.rules' is a binary file and no rules file.\n", "check", "binary.rules")]
    [InlineData("error: 'latin.rules' is no UTF-8 text at byte 4: save it as UTF-8.\n", "fmt", "latin.rules")]
    [InlineData("error: There is no diagnostic 'RDSL9222'. Did you mean 'RDSL0222'?\n", "explain", "rdsl9222")]
    public async Task What_cannot_be_read_is_told_in_a_line(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);
        folder.Write("fees.rules.csv", "order.total,=> fee");
        folder.Write("notes.txt", "notes");
        folder.Write("binary.rules", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1]);
        folder.Write("latin.rules", [.. "# Gr"u8, 0xC3, (byte)'!', .. "\n"u8]);
        Directory.CreateDirectory(folder.At("empty"));

        Assert.Equal(new ToolRun(2, "", message), await ToolRun.InProcessAsync(folder, arguments));
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(folder.At("lost.rules"), folder.At("gone.rules"));

        var run = await ToolRun.InProcessAsync(folder, "check", ".");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: 'lost.rules' cannot be read: ", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd('\n').Split('\n'));
    }

    // Of its eight gigabytes none is on the disk, and none is read.
    [Theory]
    [InlineData("huge.rules", "huge.rules")]
    [InlineData("huge.rules.yaml", "huge.rules.yaml")]
    [InlineData("huge.rules.csv", "huge.rules.csv", "fees.rules")]
    public async Task A_file_that_is_too_large_is_refused_by_its_size(string huge, params string[] names)
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);
        using (var file = File.Create(folder.At(huge)))
            file.SetLength(8L << 30);

        Assert.Equal(
            new ToolRun(2, "", $"error: '{huge}' is larger than 16 MB: a rules file has at most 4,000,000 characters; split it into several.\n"),
            await ToolRun.InProcessAsync(folder, ["check", .. names]));
    }

    [Theory]
    [InlineData("'rules --help' says how it is used.\n")]
    [InlineData("'rules --help' says how it is used.\n", "chek", "fees.rules")]
    [InlineData("'rules check --help' says how it is used.\n", "check")]
    [InlineData("'rules check --help' says how it is used.\n", "check", ".", "--fromat", "json")]
    [InlineData("'rules check --help' says how it is used.\n", "check", ".", "--format", "xml")]
    [InlineData("'rules convert --help' says how it is used.\n", "convert", ".")]
    public async Task Wrong_arguments_lead_to_the_help(string hint, params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InProcessAsync(folder, arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: ", run.Errors, StringComparison.Ordinal);
        Assert.EndsWith(hint, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: There is no command 'chek'; did you mean 'check'?\n", "chek", "fees.rules")]
    [InlineData("error: There is no command 'frobnicate': there are check, test, coverage, eval, diff, fmt, convert, schema, explain, runs.\n", "frobnicate")]
    [InlineData("error: Name a command: check, test, coverage, eval, diff, fmt, convert, schema, explain, runs.\n")]
    [InlineData("error: Argument 'xml' not recognized. Must be one of: 'text', 'json', 'sarif', 'github'.\n", "check", ".", "--format", "xml")]
    public async Task Wrong_words_are_told_in_a_line(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InProcessAsync(folder, arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Errors, StringComparison.Ordinal);
        Assert.Equal(2, run.Errors.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task An_option_that_is_misspelt_is_no_file()
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InProcessAsync(folder, "fmt", ".", "--chek");

        Assert.Equal(
            new ToolRun(2, "", "error: There is no option '--chek'. Did you mean '--check'? A file of this name is './--chek'.\n'rules fmt --help' says how it is used.\n"),
            run);
    }

    [Theory]
    [InlineData("check", "rules check pricing.rules")]
    [InlineData("test", "rules test rules --filter 'Discounts:*'")]
    [InlineData("fmt", "rules fmt rules --check")]
    [InlineData("convert", "rules convert pricing.rules --to yaml")]
    [InlineData("diff", "rules diff fees.rules new-fees.rules --input orders.jsonl")]
    [InlineData("schema", "rules schema > .vscode/rules.schema.json")]
    [InlineData("explain", "rules explain RDSL0222")]
    [InlineData("explain", "rules explain fees.rules --input orders.jsonl")]
    [InlineData("eval", "rules eval fees.rules --input orders.jsonl")]
    public async Task Help_shows_examples_and_what_exit_codes_mean(string command, string example)
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InProcessAsync(folder, command, "--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains($"Examples:\n  rules {command} ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"  {example}\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  2  wrong usage, or a file that is not there or cannot be read or written\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_diagnostic_is_explained_from_its_page()
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InProcessAsync(folder, "explain", "rdsl0222");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith("# RDSL0222: Unknown member\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_is_told_without_a_stack_trace()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var context = new ToolContext(folder.Path, Cli.Output.Paper.Of(output, false), Cli.Output.Paper.Of(errors, false), static _ => null, static () => Stream.Null);

        var exitCode = await RulesTool.RunAsync(["check", "."], context, new CancellationToken(canceled: true));

        Assert.Equal((130, "", "Stopped.\n"), (exitCode, output.ToString(), errors.ToString().ReplaceLineEndings("\n")));
    }
}
