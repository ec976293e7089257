using System.Diagnostics;
using System.Globalization;
using System.Text;
using RulesDsl.Language;
using YamlDotNet.Core;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>
/// The parser, warm, in both spellings and beside what YamlDotNet needs for its events alone. Targets: at least 1 MB/s on one core, and
/// at most 2.2 times as long for twice as much.
/// </summary>
internal static class ParserSpeed
{
    private const int Rounds = 15;

    /// <summary>Parses in turn and prints megabytes per second of processor time, and what was allocated for each character.</summary>
    public static void Run(TextWriter output)
    {
        (string What, string Text, Action<string> Parse)[] all =
        [
            ("Text, 5,000 rules", GradeRules.Text(5_000), static text => Parse("grades.rules", text)),
            ("Text, 10,000 rules", GradeRules.Text(10_000), static text => Parse("grades.rules", text)),
            ("YAML, 5,000 rules", GradeRules.Yaml(5_000), static text => Parse("grades.rules.yaml", text)),
            ("YAML, 10,000 rules", GradeRules.Yaml(10_000), static text => Parse("grades.rules.yaml", text)),
            ("YamlDotNet's events, 5,000 rules", GradeRules.Yaml(5_000), Events),
        ];
        var speed = new Figures("MB/s");
        var time = new Figures("ms", "0.0");
        var allocated = new Figures("bytes/char", "0");
        for (var round = -Rounds; round < Rounds; round++)
        {
            foreach (var (what, text, parse) in all)
            {
                GC.Collect();
                var before = GC.GetAllocatedBytesForCurrentThread();
                var used = Environment.CpuUsage.TotalTime;
                var clock = Stopwatch.StartNew();
                parse(text);
                var (elapsed, processor) = (clock.Elapsed, Environment.CpuUsage.TotalTime - used);
                if (round < 0)
                    continue;

                speed.Add(what, Encoding.UTF8.GetByteCount(text) / 1e6 / processor.TotalSeconds);
                time.Add(what + ", elapsed", elapsed.TotalMilliseconds);
                time.Add(what + ", processor", processor.TotalMilliseconds);
                allocated.Add(what, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)text.Length);
            }
        }

        speed.Write(output);
        time.Write(output);
        allocated.Write(output);
        foreach (var spelling in (string[])["Text", "YAML"])
        {
            var ratio = time.Median($"{spelling}, 10,000 rules, processor") / time.Median($"{spelling}, 5,000 rules, processor");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{spelling}: {ratio:0.00} times as long for twice as much."));
        }
    }

    private static void Parse(string path, string text)
    {
        var result = RuleParser.Parse(path, text);
        if (result.Diagnostics.Count > 0)
            throw new InvalidOperationException(result.Diagnostics[0].Message);
    }

    private static void Events(string text)
    {
        var parser = new YamlDotNet.Core.Parser(new StringReader(text));
        while (parser.MoveNext())
        {
        }
    }
}
