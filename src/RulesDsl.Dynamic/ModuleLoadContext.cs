using System.Reflection;
using System.Runtime.Loader;

namespace RulesDsl.Dynamic;

/// <summary>Where a module lives: it and the assemblies that only it uses go when nothing holds them any more.</summary>
internal sealed class ModuleLoadContext(ModuleOptions options) : AssemblyLoadContext(options.Name, isCollectible: true)
{
    // What the host has already is shared with it, so that both mean the same types.
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var known = Default.Assemblies.FirstOrDefault(assembly => assembly.GetName().Name == assemblyName.Name);
        return known is null && Find(assemblyName.Name + ".dll") is { } path ? LoadFromBytes(path) : known;
    }

    private string? Find(string file)
    {
        var references = options.References.Select(Path.GetFullPath);
        return references.FirstOrDefault(path => Path.GetFileName(path) == file)
            ?? references.Select(path => Path.Combine(Path.GetDirectoryName(path)!, file)).FirstOrDefault(File.Exists);
    }

    // Read and closed again, so that the file may be replaced while the module lives.
    private Assembly LoadFromBytes(string path)
    {
        using var image = new MemoryStream(File.ReadAllBytes(path), writable: false);
        return LoadFromStream(image);
    }
}
