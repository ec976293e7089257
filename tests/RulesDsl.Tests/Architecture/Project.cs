using System.Xml.Linq;

namespace RulesDsl.Tests.Architecture;

/// <summary>One project file.</summary>
/// <param name="Name">The file's name without its extension.</param>
/// <param name="Folder">The top-level folder that it lies in.</param>
/// <param name="TargetFramework">The framework that it sets itself; null where it takes the repository's.</param>
/// <param name="References">Projects whose code it sees.</param>
/// <param name="Analyzers">Projects that only its compiler loads.</param>
/// <param name="Packages">Packages that it names.</param>
/// <param name="PackageVersions">Packages for which it states a version of its own.</param>
internal sealed record Project(
    string Name,
    string Folder,
    string? TargetFramework,
    IReadOnlyList<string> References,
    IReadOnlyList<string> Analyzers,
    IReadOnlyList<string> Packages,
    IReadOnlyList<string> PackageVersions)
{
    public static Project Read(string path)
    {
        var file = XDocument.Load(path);
        var references = file.Descendants("ProjectReference").ToLookup(
            reference => reference.Attribute("ReferenceOutputAssembly")?.Value == "false",
            reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        var packages = file.Descendants("PackageReference").ToList();

        return new Project(
            Path.GetFileNameWithoutExtension(path),
            Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar)[0],
            file.Descendants("TargetFramework").SingleOrDefault()?.Value,
            [.. references[false]],
            [.. references[true]],
            [.. packages.Select(package => package.Attribute("Include")!.Value)],
            [.. packages.Where(package => package.Attribute("Version") is not null).Select(package => package.Attribute("Include")!.Value)]);
    }

    public override string ToString() => Name;
}
