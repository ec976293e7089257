using Microsoft.CodeAnalysis;

namespace RulesDsl.Generators.Tests.Compiling;

/// <summary>The framework's reference assemblies as the SDK on this machine has them, so that tests need no network, and RulesDsl itself.</summary>
internal static class SdkReferences
{
    public static readonly MetadataReference Jobs = MetadataReference.CreateFromFile(typeof(RulesDsl.Jobs.JobGraph).Assembly.Location);

    public static readonly IReadOnlyList<MetadataReference> All =
    [
        .. Directory.EnumerateFiles(Pack(), "*.dll").Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(RulesDsl.Decisions.RuleInfo).Assembly.Location),
        Jobs,
    ];

    // <dotnet>/shared/Microsoft.NETCore.App/10.0.x → <dotnet>/packs/Microsoft.NETCore.App.Ref/10.0.x/ref/net10.0
    private static string Pack()
    {
        var shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(shared, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var version = Directory.EnumerateDirectories(packs, "10.*").Order(StringComparer.Ordinal).Last();
        return Path.Combine(version, "ref", "net10.0");
    }
}
