using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using RulesDsl.Benchmarks.Compiler;
using RulesDsl.Benchmarks.Decisions.Workload;

namespace RulesDsl.Benchmarks.Decisions.Shapes;

/// <summary>
/// Each form that a decision can take, forced, beside the one that the compiler chooses and what a developer writes. Target: the choice takes at
/// most 1.2 times as long as the best of the three.
/// </summary>
internal static class FormSpeed
{
    private const int Rounds = 21;
    private static readonly string[] Forms = ["chain", "tree", "bitsets"];

    /// <summary>Measures shapes, each with all its sides in turn, and prints nanoseconds per fact.</summary>
    /// <param name="names">The shapes; none for all.</param>
    /// <param name="output">Where to print.</param>
    public static void Run(string[] names, TextWriter output)
    {
        foreach (var shape in Shape.All().Where(shape => names.Length == 0 || names.Contains(shape.Name)))
        {
            var chosen = CompiledRules<Request>.Compile(shape.Rules);
            var forced = Forms.Select(form => CompiledRules<Request>.Compile(shape.Rules, form)).ToList();
            foreach (var rules in forced.Prepend(chosen))
                rules.Loops.Check(shape.Facts);

            var index = forced.FindIndex(rules => rules.Generated == chosen.Generated);
            output.WriteLine($"{shape.Name}: the compiler chooses {(index < 0 ? "none of the forced" : Forms[index])}.");
            output.WriteLine();
            Measure(output, shape, "first match", chosen.Loops, forced, "Evaluate", ["Tree", "Chain"]);
            Measure(output, shape, "all matches", chosen.Loops, forced, "EvaluateAll", ["TreeAll"]);
        }
    }

    private static void Measure(TextWriter output, Shape shape, string what, Loops<Request> chosen, List<CompiledRules<Request>> forced, string loop, string[] handWritten)
    {
        List<(string Name, Func<Request[], long> Loop)> sides = [("the choice", chosen[loop]), .. Forms.Zip(forced, (form, rules) => (form, rules.Loops[loop])), .. handWritten.Select(name => ($"hand-written {name}", chosen[name]))];
        if (sides.Select(side => side.Loop(shape.Facts)).Distinct().Count() > 1)
            throw new InvalidOperationException($"The sides disagree on facts of the shape '{shape.Name}'.");

        var figures = new Figures("ns/fact", "0.0");
        WarmUp(() => sides.ForEach(side => side.Loop(shape.Facts)));
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, side) in sides)
            {
                var start = Stopwatch.GetTimestamp();
                side(shape.Facts);
                figures.Add($"{shape.Name}, {what}, {name}", Stopwatch.GetElapsedTime(start).TotalNanoseconds / shape.Facts.Length);
            }
        }

        figures.Write(output);
        // Others on the machine lengthen the least times least.
        var best = Forms.Min(form => figures.Least($"{shape.Name}, {what}, {form}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shape.Name}, {what}: the choice takes {figures.Least($"{shape.Name}, {what}, the choice") / best:0.00} times as long as the best form."));
        output.WriteLine();
    }

    // Until the JIT has nothing left to do, which takes long where it has to wait for a processor.
    private static void WarmUp(Action run)
    {
        long before;
        do
        {
            before = JitInfo.GetCompiledMethodCount();
            var start = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(2))
                run();
        }
        while (JitInfo.GetCompiledMethodCount() > before);
    }
}
