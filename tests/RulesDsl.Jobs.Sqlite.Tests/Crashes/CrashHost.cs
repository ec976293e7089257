using System.Globalization;

namespace RulesDsl.Jobs.Sqlite.Tests.Crashes;

/// <summary>The program that is killed: it takes the journal, publishes an order, and executes until the run has ended.</summary>
internal static class CrashHost
{
    public const int Done = 0;
    public const int Lost = 3;

    /// <param name="args">The folder, the order, the pause and the lease in milliseconds.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var graph = new CrashGraph(new Effects(args[0]), Milliseconds(args[2]));
        await using var journal = await SqliteJournal.OpenAsync(Path.Combine(args[0], "journal.db"));
        await using var host = await JobHost.StartAsync(journal, [graph], new JobHostOptions { Lease = Milliseconds(args[3]) });
        try
        {
            var run = (await host.PublishAsync(args[1], args[1]))[0];
            await Console.Out.WriteLineAsync("working");
            await run.WaitAsync();
            return Done;
        }
        catch (JournalLostException exception)
        {
            await Console.Out.WriteLineAsync(exception.Message);
            return Lost;
        }
    }

    private static TimeSpan Milliseconds(string text) => TimeSpan.FromMilliseconds(int.Parse(text, CultureInfo.InvariantCulture));
}
