using System.Xml.Linq;

namespace RulesDsl.Tests.Architecture;

/// <summary>The project files of this repository, as they are on disk.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<Project> Projects { get; } =
    [
        .. new[] { "src", "generators", "samples", "tests", "benchmarks" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(Project.Read)
            .OrderBy(project => project.Name, StringComparer.Ordinal),
    ];

    public static Project Find(string name) => Projects.Single(project => project.Name == name);

    public static XDocument Load(string relativePath) => XDocument.Load(Path.Combine(Root, relativePath));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RulesDsl.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds RulesDsl.sln.");
    }
}
