using System.Globalization;
using System.Text;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>
/// Tables of eight columns and many rows, proved in a compiler that has compiled nothing yet: what it reports of the generator is the proof
/// and all else. Target: at most 1 s for the proof of 1,000 rows.
/// </summary>
internal static class ProofSpeed
{
    private const int Launches = 5;

    /// <summary>Compiles in turn and prints what each took.</summary>
    public static void Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("rulesdsl-proofs-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Model.cs"), "namespace Bank; public enum Letter { A, B, C, D, E }\n");
            SdkCompiler.Reference(folder);
            var reported = new Figures("s");
            for (var i = 0; i < Launches; i++)
            {
                foreach (var rows in (int[])[1_000, 5_000])
                {
                    Measure(folder, $"{rows:N0} rows that each take a part of everything", Table(rows, "unique", Apart), reported);
                    Measure(folder, $"{rows:N0} rows of random ranges", Table(rows, "first", new Random(7)), reported);
                    Measure(folder, $"{rows:N0} rows that overlap where none may", Table(rows, "unique", static row => $"| >= {row} | - | - | - | - | - | - | - |"), reported);
                }
            }

            output.WriteLine("What the compiler reports of the generator (elapsed):\n");
            reported.Write(output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string folder, string what, string table, Figures reported)
    {
        File.WriteAllText(Path.Combine(folder, "table.rules"), table);
        var compiled = SdkCompiler.Compile(folder, ["-target:library", "-out:Bank.dll", "Model.cs", .. SdkCompiler.WithRules("table.rules")]);
        reported.Add(what, SdkCompiler.SecondsOfGenerator(compiled.Output));
    }

    private static string Table(int rows, string hit, Random random) => Table(rows, hit, _ =>
        $"| {Range(random)} | {Range(random)} | {Range(random)} | {Range(random)} | {(random.Next(2) == 0 ? "true" : "false")} | {"ABCDE"[random.Next(5)]} | - | {Range(random)} |");

    private static string Table(int rows, string hit, Func<int, string> cells)
    {
        var text = new StringBuilder("namespace Bank\n\ntable Grades(a: decimal, b: int, c: int, d: decimal, e: bool, f: Letter, g: string, h: int) -> int\n");
        text.Append(CultureInfo.InvariantCulture, $"  hit {hit}\n  | a | b | c | d | e | f | g | h | => n |\n");
        for (var row = 0; row < rows; row++)
            text.Append(CultureInfo.InvariantCulture, $"  {cells(row)} {row} |\n");
        return text.ToString();
    }

    // 10 × 10 × 2 × 5 classes of the first six columns, and one of the last for each thousand rows.
    private static string Apart(int row) =>
        $"| {Part(row % 10)} | {Part(row / 10 % 10)} | - | - | {(row / 100 % 2 == 0 ? "true" : "false")} | {"ABCDE"[row / 200 % 5]} | - | {row / 1000} |";

    private static string Part(int part) => part switch
    {
        0 => "< 10",
        9 => ">= 90",
        _ => string.Create(CultureInfo.InvariantCulture, $"{part * 10} ..< {(part + 1) * 10}"),
    };

    private static string Range(Random random)
    {
        var from = random.Next(1000);
        return random.Next(3) == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{from}..{from + 1 + random.Next(900)}");
    }
}
