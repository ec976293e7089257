using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>The SDK's own compiler, each time in a process that has compiled nothing yet.</summary>
internal static partial class SdkCompiler
{
    /// <summary>What makes it run the generator over a file of rules, as the package gives it to a build server.</summary>
    public static string[] WithRules(string file) => [$"-additionalfile:{file}", .. Metadata("Generator").Split(';').Select(static path => $"-analyzer:{path}")];

    /// <summary>Writes down what the projects of a folder reference.</summary>
    public static void Reference(string folder) =>
        File.WriteAllLines(Path.Combine(folder, "references.rsp"), GradeRules.References.Select(static path => $"-r:\"{path}\""));

    /// <summary>Compiles as a Release build does, and gives what that cost and what the compiler says of its generators.</summary>
    /// <param name="folder">Where the files are.</param>
    /// <param name="arguments">What to compile and into what.</param>
    public static MeasuredProcess Compile(string folder, params string[] arguments) =>
        MeasuredProcess.Run(folder, [Metadata("Compiler"), "-noconfig", "-nologo", "-optimize+", "-reportanalyzer", "@references.rsp", .. arguments]);

    /// <summary>How long the generator took, as the compiler reports it.</summary>
    public static double SecondsOfGenerator(string report) =>
        double.Parse(GeneratorLine().Match(report).Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>Where the build has found what the benchmarks start.</summary>
    public static string Metadata(string key) =>
        typeof(SdkCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(metadata => metadata.Key == key).Value!;

    [GeneratedRegex(@"^\s*([0-9.]+)\s+[0-9]+\s+RulesDsl\.Generators\.RulesGenerator", RegexOptions.Multiline)]
    private static partial Regex GeneratorLine();
}
