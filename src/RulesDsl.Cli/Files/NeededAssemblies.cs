using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace RulesDsl.Cli.Files;

/// <summary>What assemblies need in turn, and theirs: as a build has it, it lies beside them.</summary>
internal sealed class NeededAssemblies
{
    // What every module has already.
    private static readonly string[] Own = ["RulesDsl", "RulesDsl.Jobs"];

    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private readonly List<string> _paths;
    private readonly List<(string Needer, string Name)> _missing = [];

    private NeededAssemblies(IEnumerable<string> named) => _paths = [.. named];

    /// <summary>The assemblies that were named and what they need, as far as it is there.</summary>
    public IReadOnlyList<string> Paths => _paths;

    /// <summary>Which assemblies of those need which that are not there; of the frameworks of .NET none is missing.</summary>
    public IEnumerable<(string Needer, string Name)> Missing => _missing.Where(static missing => !IsOfFramework(missing.Name));

    /// <summary>Follows the references of assemblies.</summary>
    /// <param name="named">Their full paths.</param>
    public static NeededAssemblies Of(IReadOnlyList<string> named)
    {
        var needed = new NeededAssemblies(named);
        var folders = named.Select(static path => Path.GetDirectoryName(path)!).Distinct().ToList();
        var known = named.Select(static path => Path.GetFileNameWithoutExtension(path)).Concat(Own).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < needed._paths.Count; i++)
        {
            foreach (var name in References(needed._paths[i]).Where(name => !File.Exists(Path.Combine(Framework, name + ".dll")) && known.Add(name)))
            {
                if (folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists) is { } found)
                    needed._paths.Add(found);
                else
                    needed._missing.Add((Path.GetFileName(needed._paths[i]), name));
            }
        }

        return needed;
    }

    /// <summary><c>'App.dll' needs 'Money', which is not beside it</c></summary>
    public static string Told((string Needer, string Name) missing) => $"'{missing.Needer}' needs '{missing.Name}', which is not beside it";

    /// <summary>What to say of an assembly that was needed while rules ran and could not be loaded; null where something else went wrong.</summary>
    public static string? Failed(Exception e) => e switch
    {
        FileNotFoundException { FileName: { } name } when name.Contains(", Version=", StringComparison.Ordinal) =>
            $"The assembly '{new AssemblyName(name).Name}' is needed and is not there: build the project so that it lies beside the one that --assembly names, or name it too.",
        FileLoadException { FileName: { } name } when name.Contains(", Version=", StringComparison.Ordinal) =>
            $"The assembly '{new AssemblyName(name).Name}' is needed and cannot be loaded: {e.Message.Trim()}",
        TargetInvocationException { InnerException: { } inner } => Failed(inner),
        BadImageFormatException => $"An assembly that is needed cannot be loaded: {e.Message.Trim()}",
        _ => null,
    };

    /// <exception cref="UsageException">It is no assembly.</exception>
    private static List<string> References(string path)
    {
        try
        {
            return Read(path);
        }
        catch (Exception e) when (e is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The assembly '{Path.GetFileName(path)}' is needed and is none of .NET that can be read: {e.Message}");
        }
    }

    private static List<string> Read(string path)
    {
        using var file = new PEReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        if (!file.HasMetadata)
            return [];

        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    // Those of others, such as ASP.NET, lie beside that of .NET: shared/Microsoft.AspNetCore.App/10.0.0.
    private static bool IsOfFramework(string name) =>
        Path.GetDirectoryName(Path.GetDirectoryName(Framework)) is { } shared && Directory.EnumerateFiles(shared, name + ".dll", SearchOption.AllDirectories).Any();
}
