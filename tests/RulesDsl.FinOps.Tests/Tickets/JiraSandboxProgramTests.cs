using System.Diagnostics;
using JiraSandbox;
using RulesDsl.FinOps.Tickets;
using RulesDsl.FinOps.Tickets.Jira;

namespace RulesDsl.FinOps.Tests.Tickets;

/// <summary>The sandbox as a process of its own, which can be killed.</summary>
public sealed class JiraSandboxProgramTests
{
    [Fact]
    public async Task What_was_confirmed_is_in_the_file_when_the_process_is_killed()
    {
        var folder = Directory.CreateTempSubdirectory("rulesdsl-jira-");
        var database = Path.Combine(folder.FullName, "jira.db");
        using (var process = Start("--database", database))
        {
            try
            {
                await CreateOneAsync(process);
            }
            finally
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }

        await using (var server = await JiraSandboxServer.StartAsync(new JiraSandboxOptions { DatabasePath = database }))
            Assert.Equal("PAY-1", Assert.Single(server.Issues).Key);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("--database is missing")]
    [InlineData("'--colour' is unknown, given twice or without its value", "--colour", "red")]
    [InlineData("'--database' is unknown, given twice or without its value", "--database")]
    [InlineData("--port '70000' is not a number from 0 to 65535", "--database", "x.db", "--port", "70000")]
    public async Task Wrong_arguments_are_told_with_the_right_ones(string mistake, params string[] arguments)
    {
        using var process = Start(arguments);

        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(
            $"{mistake}\nusage: dotnet run --project samples/JiraSandbox -- --database FILE [--port NUMBER] [--email ADDRESS] [--token TOKEN]\n", said.ReplaceLineEndings("\n"));
        Assert.Equal(2, process.ExitCode);
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_is_named()
    {
        using var process = Start("--database", "/nowhere/jira.db");

        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal("/nowhere/jira.db: SQLite Error 14: 'unable to open database file'.\n", said.ReplaceLineEndings("\n"));
        Assert.Equal(1, process.ExitCode);
    }

    private static async Task CreateOneAsync(Process process)
    {
        var options = new JiraOptions
        {
            Site = new Uri(await ReadAsync(process, "url ")), Email = await ReadAsync(process, "email "), Token = await ReadAsync(process, "token "),
        };
        using var http = new HttpClient();
        Assert.IsType<CreateOutcome.Confirmed>(await new JiraTracker(http, options, TimeProvider.System).CreateAsync(JiraSite.Draft(), CancellationToken.None));
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "JiraSandbox.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;

    private static async Task<string> ReadAsync(Process process, string name)
    {
        var line = await process.StandardOutput.ReadLineAsync() ?? "";
        Assert.StartsWith(name, line, StringComparison.Ordinal);
        return line[name.Length..];
    }
}
