using System.Globalization;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>How long the tool takes for 1,000 rules. Target: at most 1.5 times an empty run of it and half a second.</summary>
internal static class ToolSpeed
{
    private const int Launches = 15;
    private const string Types = """
        enum Region { North, East, South, West }
        fact Loan { Age: int, Score: int, Amount: decimal, Region: Region, Channel: string }


        """;

    /// <summary>Runs whole processes in turn and prints what each took.</summary>
    public static void Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("rulesdsl-tool-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "empty.rules"), "");
            File.WriteAllText(Path.Combine(folder, "grades.rules"), GradeRules.Text(1_000).Replace("ruleset", Types + "ruleset", StringComparison.Ordinal));
            Measure(new InstalledTool(folder), output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(InstalledTool tool, TextWriter output)
    {
        const string Empty = "check, an empty file";
        const string Full = "check, 1,000 rules";
        (string What, string[] Arguments)[] all = [("--version", ["--version"]), (Empty, ["check", "empty.rules"]), (Full, ["check", "grades.rules"])];
        var elapsed = new Figures("s");
        var processor = new Figures("s");
        for (var i = 0; i < Launches; i++)
        {
            foreach (var (what, arguments) in all)
            {
                var ran = tool.Run(arguments);
                elapsed.Add(what, ran.Elapsed.TotalSeconds);
                processor.Add(what, ran.Processor.TotalSeconds);
            }
        }

        output.WriteLine("Elapsed time of the whole process:\n");
        Write(elapsed, output);
        output.WriteLine("Processor time of the whole process, which others on the machine lengthen much less:\n");
        Write(processor, output);

        static void Write(Figures figures, TextWriter output)
        {
            figures.Write(output);
            var limit = (1.5 * figures.Median(Empty)) + 0.5;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"1,000 rules: {figures.Median(Full):0.00} s of the {limit:0.00} s that they may take, {figures.Median(Full) / figures.Median(Empty):0.00} times an empty run.\n"));
        }
    }
}
