using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using RulesDsl.Decisions;
using RulesDsl.Dynamic.Metering;

namespace RulesDsl.Dynamic;

/// <summary>What every module may use: the framework that this process runs on, and RulesDsl. No SDK is needed for either.</summary>
internal static class RuntimeReferences
{
    // A graph needs the engine's types; a host that brings the engine lets its modules have graphs.
    private static readonly string[] Own = ["RulesDsl.dll", "RulesDsl.Jobs.dll"];

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Found = new(Find);

    /// <summary>The references, read once for all modules: their metadata is far larger than any module.</summary>
    public static IReadOnlyList<MetadataReference> All => Found.Value;

    /// <summary>What metered code calls.</summary>
    public static MetadataReference Meter { get; } = MetadataReference.CreateFromFile(typeof(StepMeter).Assembly.Location).WithAliases([MeterRewriter.Alias]);

    private static List<MetadataReference> Find()
    {
        var trusted = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var paths = trusted
            .Where(path => Path.GetDirectoryName(path) == framework || Own.Contains(Path.GetFileName(path)))
            .Append(typeof(RuleInfo).Assembly.Location)
            .DistinctBy(Path.GetFileName);
        return [.. paths.Select(Read)];
    }

    // The machine code in it is of no use to a compiler, and is most of the file.
    private static PortableExecutableReference Read(string path) =>
        AssemblyMetadata.Create(ModuleMetadata.CreateFromStream(File.OpenRead(path), PEStreamOptions.PrefetchMetadata)).GetReference(filePath: path);
}
