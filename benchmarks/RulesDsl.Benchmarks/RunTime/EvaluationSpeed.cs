using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using RulesDsl.Benchmarks.Compiler;

namespace RulesDsl.Benchmarks.RunTime;

/// <summary>How fast <c>rules eval</c> goes through lines of facts. Target: at least half as fast as System.Text.Json alone parses them.</summary>
internal static class EvaluationSpeed
{
    private const int Launches = 5;
    private const int Few = 1_000_000;
    private const int Many = 5_000_000;
    private const string Rules = """
        namespace Shop
        enum Tier { Silver, Gold }
        fact Order { id: int, total: decimal, weight: double, country: string, tier: Tier, express: bool, placed: datetime, note: string }
        fact Offer { percent: decimal, reason: string }

        ruleset Offers(order: Order) -> Offer
        rule "gold" when order.tier is Gold and order.total > 1_000 then percent = 10%, reason = "gold {order.id}"
        rule "north" when order.country in ["SE", "NO"] and not order.express then percent = 5%, reason = "north"
        rule "heavy" when order.weight > 20.0 then percent = 0, reason = "heavy"
        otherwise then percent = 1%, reason = "all"
        """;

    /// <summary>Runs the tool and a loop over <see cref="JsonDocument"/> in turn.</summary>
    public static void Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("rulesdsl-eval-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "offers.rules"), Rules);
            foreach (var count in new[] { 1, Few, Many })
                File.WriteAllLines(Path.Combine(folder, $"{count}.jsonl"), Facts(count));
            Measure(new InstalledTool(folder), folder, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(InstalledTool tool, string folder, TextWriter output)
    {
        var elapsed = new Figures("s");
        for (var i = 0; i < Launches; i++)
        {
            foreach (var count in new[] { 1, Few, Many })
            {
                elapsed.Add(Tool(count), tool.RunUnheard("eval", "offers.rules", "--input", $"{count}.jsonl").Elapsed.TotalSeconds);
                var clock = Stopwatch.StartNew();
                if (Parse(Path.Combine(folder, $"{count}.jsonl")) != count)
                    throw new InvalidOperationException("Some lines were not read.");
                elapsed.Add(Alone(count), clock.Elapsed.TotalSeconds);
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"rules eval against System.Text.Json alone: the first 1,000,000 lines take {Ratio(elapsed, 1, Few):0.00} times as long, the next 4,000,000 {Ratio(elapsed, Few, Many):0.00} times.\n"));
        elapsed.Write(output);
    }

    private static string Tool(int count) => string.Create(CultureInfo.InvariantCulture, $"rules eval, {count:N0} lines");

    private static string Alone(int count) => string.Create(CultureInfo.InvariantCulture, $"System.Text.Json, {count:N0} lines");

    private static double Ratio(Figures elapsed, int from, int to) =>
        (elapsed.Median(Tool(to)) - elapsed.Median(Tool(from))) / (elapsed.Median(Alone(to)) - elapsed.Median(Alone(from)));

    // The same reads of the same size, and nothing but a document for each line.
    private static int Parse(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        var buffer = new byte[256 * 1024];
        var (lines, held) = (0, 0);
        while (file.Read(buffer, held, buffer.Length - held) is > 0 and var count)
        {
            var text = buffer.AsMemory(0, held + count);
            while (text.Span.IndexOf((byte)'\n') is >= 0 and var end)
            {
                using var document = JsonDocument.Parse(text[..end]);
                lines += document.RootElement.ValueKind == JsonValueKind.Object ? 1 : 0;
                text = text[(end + 1)..];
            }

            held = text.Length;
            text.CopyTo(buffer);
        }

        return lines;
    }

    private static IEnumerable<string> Facts(int count)
    {
        var random = new Random(2026);
        string[] countries = ["SE", "NO", "DE", "US"];
        return Enumerable.Range(0, count).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"order": {"id": {{{i}}}, "total": {{{random.Next(100, 500_000) / 100m}}}, "weight": {{{random.Next(500) / 10.0:0.0}}}, "country": "{{{countries[random.Next(4)]}}}", "tier": "{{{(random.Next(2) == 0 ? "Silver" : "Gold")}}}", "express": {{{(random.Next(3) == 0 ? "true" : "false")}}}, "placed": "2026-05-{{{random.Next(1, 29):00}}}T10:00:00Z", "note": "order number {{{i}}}"}}"""));
    }
}
