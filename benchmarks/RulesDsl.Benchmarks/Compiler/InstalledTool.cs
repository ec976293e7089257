using System.Reflection;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>The tool <c>rules</c> as its users have it: packed, and installed from the package for this machine.</summary>
internal sealed class InstalledTool
{
    private readonly string _folder;
    private readonly string _assembly;

    public InstalledTool(string folder)
    {
        _folder = folder;
        var project = typeof(InstalledTool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static metadata => metadata.Key == "Tool").Value!;
        MeasuredProcess.Run(folder, ["pack", project, "-c", "Release", "-o", "feed"]);
        MeasuredProcess.Run(folder, ["tool", "install", "RulesDsl.Cli", "--tool-path", "tools", "--source", "feed"], ("NUGET_PACKAGES", Path.Combine(folder, "packages")));
        _assembly = Directory.EnumerateFiles(Path.Combine(folder, "tools"), "RulesDsl.Cli.dll", SearchOption.AllDirectories).Single();
    }

    /// <summary>Runs it where it says more than can be held.</summary>
    public MeasuredProcess RunUnheard(params string[] arguments) => MeasuredProcess.RunUnheard(_folder, [_assembly, .. arguments]);

    public MeasuredProcess Run(params string[] arguments) => MeasuredProcess.Run(_folder, [_assembly, .. arguments]);
}
