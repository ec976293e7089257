using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
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
            while (await input.ReadLineAsync().ConfigureAwait(false) is { } line)
            {
                var answer = Answer((JsonObject)JsonNode.Parse(line)!, ref module);
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

    private static JsonObject Answer(JsonObject message, ref RuleModule? module)
    {
        if (message["decision"] is not { } decision)
            return Load(message, out module);

        try
        {
            var now = (string?)message["now"] is { } time ? new RuleTestClock(DateTimeOffset.ParseExact(time, "O", CultureInfo.InvariantCulture)) : null;
            return new JsonObject { ["result"] = module!.Decision((string)decision!).Evaluate((JsonObject)message["facts"]!, now) };
        }
        catch (RuleEvaluationException e) when (e.InnerException is OutOfMemoryException memory)
        {
            throw memory;
        }
        catch (Exception e) when (e is RuleLimitException or FactsException or ArgumentException or RuleEvaluationException or NoRuleMatchedException)
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
