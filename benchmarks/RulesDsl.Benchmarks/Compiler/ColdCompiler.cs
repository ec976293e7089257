using System.Globalization;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>
/// The generator in the compiler that users have, in a process that has compiled nothing yet. Roslyn's packages are not precompiled and that
/// of the SDK is, so a benchmark in this process would mostly measure how Roslyn itself is compiled. Targets: 1,000 rules in one file at
/// most 1 s, 10,000 at most 6 s.
/// </summary>
internal static class ColdCompiler
{
    /// <summary>Compiles in turn what the generator writes and what it writes it from, and prints what each took.</summary>
    public static void Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("rulesdsl-cold-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Model.cs"), GradeRules.Model);
            SdkCompiler.Reference(folder);
            var reported = new Figures("s");
            var processor = new Figures("s");
            var elapsed = new Figures("s");
            foreach (var (rules, launches) in ((int, int)[])[(1_000, 5), (10_000, 3)])
                Measure(folder, rules, launches, reported, processor, elapsed);

            output.WriteLine("What the compiler reports of the generator (elapsed):\n");
            reported.Write(output);
            output.WriteLine("Processor time of the whole process:\n");
            processor.Write(output);
            output.WriteLine("Elapsed time of the whole process:\n");
            elapsed.Write(output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string folder, int rules, int launches, Figures reported, Figures processor, Figures elapsed)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{rules:N0} rules");
        File.WriteAllText(Path.Combine(folder, $"{rules}.rules"), GradeRules.Text(rules));
        var (evaluates, explains) = GradeRules.Generated(rules);
        File.WriteAllText(Path.Combine(folder, $"{rules}.cs"), evaluates);
        File.WriteAllText(Path.Combine(folder, $"{rules}.Explain.cs"), explains);
        for (var i = 0; i < launches; i++)
        {
            var written = SdkCompiler.Compile(folder, "-target:library", "-out:Bank.dll", "Model.cs", $"{rules}.cs", $"{rules}.Explain.cs");
            var evaluating = SdkCompiler.Compile(folder, "-target:library", "-out:Bank.dll", "Model.cs", $"{rules}.cs");
            var generated = SdkCompiler.Compile(folder, ["-target:library", "-out:Bank.dll", "Model.cs", .. SdkCompiler.WithRules($"{rules}.rules")]);
            reported.Add($"{name}, the generator", SdkCompiler.SecondsOfGenerator(generated.Output));
            foreach (var (figures, of) in ((Figures, Func<MeasuredProcess, TimeSpan>)[])[(processor, static process => process.Processor), (elapsed, static process => process.Elapsed)])
            {
                figures.Add($"{name}, only the C# that evaluates", of(evaluating).TotalSeconds);
                figures.Add($"{name}, only the C# that the generator writes", of(written).TotalSeconds);
                figures.Add($"{name}, generator and C#", of(generated).TotalSeconds);
                figures.Add($"{name}, the difference", (of(generated) - of(written)).TotalSeconds);
            }
        }
    }
}
