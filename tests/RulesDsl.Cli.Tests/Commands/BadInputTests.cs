namespace RulesDsl.Cli.Tests.Commands;

/// <summary>What every command that compiles rules says of what is no rules.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, string> Calls
    {
        get
        {
            var calls = new TheoryData<string, string>();
            foreach (var call in new[] { "check FILE", "test FILE", "coverage FILE", "eval FILE", "explain FILE", "diff FILE fees.rules", "diff fees.rules FILE", "fmt FILE", "convert FILE --to yaml" })
            {
                calls.Add(call.Replace("FILE", "nowhere.rules", StringComparison.Ordinal), "error: 'nowhere.rules' is not there.\n");
                calls.Add(call.Replace("FILE", "binary.rules", StringComparison.Ordinal), "error: 'binary.rules' is a binary file and no rules file.\n");
                calls.Add(call.Replace("FILE", "latin.rules", StringComparison.Ordinal), "error: 'latin.rules' is no UTF-8 text at byte 4: save it as UTF-8.\n");
                calls.Add(call.Replace("FILE", "folder", StringComparison.Ordinal), "error: 'folder' holds no rules files: their names end in .rules, .rules.yaml, .rules.yml or .rules.csv.\n");
            }

            return calls;
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task It_is_told_in_a_line(string call, string message)
    {
        using var folder = Folder();

        Assert.Equal(new ToolRun(2, "", message), await ToolRun.InProcessAsync(folder, call.Split(' ')));
    }

    [Theory]
    [InlineData(2, "error: There is no rule set and no table in these files.\n", "eval", "empty.rules")]
    [InlineData(2, "error: There is no rule set and no table in these files.\n", "explain", "empty.rules")]
    [InlineData(2, "error: There is no rule set and no table in these files.\n", "diff", "empty.rules", "empty.rules")]
    [InlineData(0, "", "test", "empty.rules")]
    [InlineData(0, "", "fmt", "empty.rules")]
    public async Task An_empty_file_holds_nothing_to_evaluate(int exitCode, string message, params string[] arguments)
    {
        using var folder = Folder();

        var run = await ToolRun.InProcessAsync(folder, arguments);

        Assert.Equal((exitCode, message), (run.ExitCode, run.Errors));
    }

    [Theory]
    [InlineData("eval", "fees.rules")]
    [InlineData("explain", "fees.rules")]
    [InlineData("diff", "fees.rules", "fees.rules")]
    public async Task Facts_that_cannot_be_read_are_told_in_a_line(params string[] arguments)
    {
        using var folder = Folder();
        folder.Write("utf16.jsonl", [0xFF, 0xFE, (byte)'{', 0]);

        Task<ToolRun> RunAsync(string input) => ToolRun.InProcessAsync(folder, [.. arguments, "--input", input]);

        Assert.Equal(new ToolRun(2, "", "error: The facts 'nowhere.jsonl' are not there.\n"), await RunAsync("nowhere.jsonl"));
        Assert.Equal(new ToolRun(2, "", "error: 'folder' is a folder: --input names a file with a JSON object on each line.\n"), await RunAsync("folder"));
        Assert.Equal(new ToolRun(2, "", "error: The name after --input is empty.\n"), await RunAsync(""));
        Assert.Equal(new ToolRun(2, "", "error: The facts are UTF-16: save them as UTF-8.\n"), await RunAsync("utf16.jsonl"));
    }

    [Fact]
    public async Task A_binary_file_of_facts_is_told_line_by_line()
    {
        using var folder = Folder();
        folder.Write("facts.jsonl", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, (byte)'\n', 0xFF, 0, .. "\n{\"order\": {\"total\": 99}}"u8]);

        var run = await ToolRun.InProcessAsync(folder, "eval", "fees.rules", "--input", "facts.jsonl");

        Assert.Equal(
            new ToolRun(1, """
                {"error":"The line is no JSON: '0x7F' is an invalid start of a value, at byte 1.","line":1}
                {"error":"The line is no UTF-8 text: save the facts as UTF-8.","line":2}
                {"result":5}

                """.ReplaceLineEndings("\n"), ""),
            run);
    }

    [Theory]
    [InlineData("eval", "fees.rules")]
    [InlineData("explain", "fees.rules")]
    [InlineData("diff", "fees.rules", "fees.rules")]
    [InlineData("check", "fees.rules")]
    [InlineData("test", "fees.rules")]
    [InlineData("coverage", "fees.rules")]
    public async Task What_is_no_assembly_is_told_in_a_line(params string[] arguments)
    {
        using var folder = Folder();

        var missing = await ToolRun.InProcessAsync(folder, [.. arguments, "--assembly", "app.dll"]);
        var wrong = await ToolRun.InProcessAsync(folder, [.. arguments, "--assembly", "fees.rules"]);

        Assert.Equal(new ToolRun(2, "", "error: The assembly 'app.dll' is not there. Build the project first, and name the .dll that it makes.\n"), missing);
        Assert.Equal((2, ""), (wrong.ExitCode, wrong.Output));
        Assert.StartsWith("error: 'fees.rules' is no assembly of .NET that can be read: ", wrong.Errors, StringComparison.Ordinal);
        Assert.Single(wrong.Errors.TrimEnd('\n').Split('\n'));
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);
        folder.Write("empty.rules", []);
        folder.Write("binary.rules", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1]);
        folder.Write("latin.rules", [.. "# Gr"u8, 0xC3, (byte)'!', .. "\n"u8]);
        Directory.CreateDirectory(folder.At("folder"));
        return folder;
    }
}
