using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using RulesDsl.Decisions;
using RulesDsl.Testing;

namespace RulesDsl.Dynamic.Isolation;

/// <summary>What a <see cref="ChildProcess"/> runs: it takes rules, and then facts, from its input until that ends.</summary>
internal static class ChildHost
{
    public static async Task<int> Main()
    {
        // Nothing else may write between the answers.
        var output = Console.OpenStandardOutput();
        Console.SetOut(TextWriter.Null);
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        RuleModule? module = null;
        try
        {
            await foreach (var line in Lines(input).ConfigureAwait(false))
            {
                var answer = Answer((JsonObject)JsonNode.Parse(line, documentOptions: ChildMessages.Deep)!, ref module);
                await output.WriteAsync(Encoding.UTF8.GetBytes(answer.ToJsonString() + "\n")).ConfigureAwait(false);
                await output.FlushAsync().ConfigureAwait(false);
            }

            return 0;
        }
        catch (OutOfMemoryException e)
        {
            await Console.Error.WriteLineAsync(e.GetType().Name).ConfigureAwait(false);
            return 1;
        }
        finally
        {
            module?.Dispose();
        }
    }

    // The host is waited for on a thread of its own, so that this process ends with it whatever it does at that moment.
    private static IAsyncEnumerable<string> Lines(StreamReader input)
    {
        var lines = Channel.CreateUnbounded<string>();
        _ = Task.Factory.StartNew(
            () =>
            {
                while (input.ReadLine() is { } line)
                    lines.Writer.TryWrite(line);
                Environment.Exit(0);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        return lines.Reader.ReadAllAsync();
    }

    private static JsonObject Answer(JsonObject message, ref RuleModule? module)
    {
        if (message["decision"] is not { } decision)
            return Load(message, out module);

        RuleDecision found;
        try
        {
            found = module!.Decision((string)decision!);
        }
        catch (ArgumentException e)
        {
            return ChildMessages.Failure(e);
        }

        try
        {
            var now = (string?)message["now"] is { } time ? new RuleTestClock(DateTimeOffset.ParseExact(time, "O", CultureInfo.InvariantCulture)) : null;
            return new JsonObject { ["result"] = found.Evaluate((JsonObject)message["facts"]!, now) };
        }
        catch (RuleEvaluationException e) when (e.InnerException is OutOfMemoryException memory)
        {
            throw memory;
        }
#pragma warning disable CA1031 // The host is told of whatever it is.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return ChildMessages.Failure(e);
        }
    }

    private static JsonObject Load(JsonObject message, out RuleModule? module)
    {
        var (sources, options) = ChildMessages.Load(message);
        var compilation = ModuleCompilation.Compile(sources, options);
        module = compilation.HasErrors ? null : compilation.Load();
        return ChildMessages.Loaded(compilation.Diagnostics, compilation.HasErrors);
    }
}
