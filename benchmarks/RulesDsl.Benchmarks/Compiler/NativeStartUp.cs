using System.Globalization;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>How much longer a program of machine code takes that has rules. Target: at most 1.3 times as long as one that has none.</summary>
internal static class NativeStartUp
{
    private const int Launches = 201;

    private const string Empty = "An empty program";
    private const string Decides = "Two decisions";

    private const string TwoDecisions = """
        using Shop;

        var order = new Order(Total: 1_200, Weight: 4, Country: "SE", Tier.Gold);
        var discount = Discounts.Evaluate(order);
        Console.WriteLine($"{discount.Percent} % because {discount.Reason}");
        Console.WriteLine($"shipping {ShippingFee.Evaluate(order)}");
        """;

    /// <summary>Runs whole processes in turn and prints what each took.</summary>
    public static void Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("rulesdsl-native-").FullName;
        try
        {
            var programs = new NativeProgram(folder);
            (string What, string Program)[] all =
            [
                ("A process that does nothing", "/bin/true"),
                (Empty, programs.PublishEmpty()),
                (Decides, programs.PublishConsumer("Decides", TwoDecisions)),
                ("Decisions, explanations, JSON and tests", programs.PublishConsumer("Everything")),
            ];

            var elapsed = new Figures("ms");
            for (var i = 0; i < Launches; i++)
            {
                foreach (var (what, program) in all)
                    elapsed.Add(what, MeasuredProcess.Run(program).Elapsed.TotalMilliseconds);
            }

            output.WriteLine("Elapsed time of the whole process:\n");
            elapsed.Write(output);
            foreach (var (what, _) in all[2..])
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {elapsed.Median(what) / elapsed.Median(Empty):0.00} times as long as an empty program."));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
