namespace RulesDsl.Benchmarks.Compiler;

/// <summary>How much longer a program takes to start that has 1,000 rules. Target: at most 30 ms above one that has none.</summary>
internal static class StartUp
{
    private const int Launches = 31;

    /// <summary>Runs whole processes in turn and prints what each took.</summary>
    public static void Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("rulesdsl-start-").FullName;
        try
        {
            var programs = new ConsumerProgram(folder);
            (string Name, string What)[] all =
            [
                ("Empty", "An empty program"),
                ("First", "1,000 rules, one decision, an early rule matches"),
                ("None", "1,000 rules, one decision, every rule is tried"),
                ("Info", "1,000 rules, and all that is known of them"),
            ];
            programs.Compile("Empty", 0, ConsumerProgram.Empty);
            programs.Compile("First", 1_000, ConsumerProgram.Loans + "\nSystem.Console.WriteLine(Grades.Evaluate(early));");
            programs.Compile("None", 1_000, ConsumerProgram.Loans + "\nSystem.Console.WriteLine(Grades.Evaluate(none));");
            programs.Compile("Info", 1_000, ConsumerProgram.Loans + "\nSystem.Console.WriteLine(Grades.Info.Rules.Count + Grades.Evaluate(early));");

            var elapsed = new Figures("ms", "0");
            var processor = new Figures("ms", "0");
            for (var i = 0; i < Launches; i++)
            {
                foreach (var (name, what) in all)
                {
                    var ran = programs.Run(name);
                    elapsed.Add(what, ran.Elapsed.TotalMilliseconds);
                    processor.Add(what, ran.Processor.TotalMilliseconds);
                }
            }

            output.WriteLine("Elapsed time of the whole process:\n");
            elapsed.Write(output);
            output.WriteLine("Processor time of the whole process, which the system counts in steps of 10 ms:\n");
            processor.Write(output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
