using System.Xml.Linq;

namespace RulesDsl.Tests.Architecture;

/// <summary>One way through the house: what may see what, read off the project files themselves.</summary>
public sealed class ArchitectureTests
{
    /// <summary>What each room may see, and nothing else. A new room is a decision: it is written down here first.</summary>
    private static readonly Dictionary<string, string[]> Sees = new()
    {
        ["RulesDsl.Language"] = [],
        ["RulesDsl.Generators"] = ["RulesDsl.Language"],
        ["RulesDsl"] = [],
        ["RulesDsl.Dynamic"] = ["RulesDsl", "RulesDsl.Generators", "RulesDsl.Language"],
        ["RulesDsl.Jobs"] = [],
        ["RulesDsl.Jobs.Sqlite"] = ["RulesDsl.Jobs"],
        ["RulesDsl.Jobs.Testing"] = ["RulesDsl.Jobs"],
        ["RulesDsl.FinOps"] = ["RulesDsl", "RulesDsl.Jobs"],
        ["RulesDsl.Cli"] = ["RulesDsl", "RulesDsl.Dynamic", "RulesDsl.Jobs", "RulesDsl.Jobs.Sqlite", "RulesDsl.Language"],
    };

    /// <summary>The packages that each room brings to its users.</summary>
    private static readonly Dictionary<string, string[]> Brings = new()
    {
        ["RulesDsl.Language"] = ["Sprache", "YamlDotNet"],
        ["RulesDsl.Generators"] = ["Microsoft.CodeAnalysis.CSharp", "Sprache", "YamlDotNet"],
        ["RulesDsl"] = [],
        ["RulesDsl.Dynamic"] = ["Microsoft.CodeAnalysis.CSharp", "Sprache", "YamlDotNet"],
        ["RulesDsl.Jobs"] = ["Cronos", "Microsoft.Extensions.Logging.Abstractions"],
        ["RulesDsl.Jobs.Sqlite"] = ["Microsoft.Data.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3"],
        ["RulesDsl.Jobs.Testing"] = ["Microsoft.Extensions.TimeProvider.Testing"],
        ["RulesDsl.FinOps"] = ["Microsoft.Data.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3", "Sylvan.Data.Csv"],
        ["RulesDsl.Cli"] = ["DiffPlex", "Spectre.Console", "System.CommandLine"],
    };

    private static readonly string[] RoomNames =
        [.. Repository.Projects.Where(project => project.Folder is "src" or "generators").Select(project => project.Name)];

    public static TheoryData<string> Rooms => [.. RoomNames];

    [Fact]
    public void Every_room_is_on_the_plan() =>
        Assert.Equal(Sees.Keys.Order(StringComparer.Ordinal), RoomNames.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_sees_only_the_rooms_below_it(string room) =>
        Assert.Equal(Sees[room].Order(StringComparer.Ordinal), Repository.Find(room).References.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_brings_only_the_packages_that_it_is_known_for(string room) =>
        Assert.Equal(
            Brings[room].Order(StringComparer.Ordinal),
            Repository.Find(room).Packages.Order(StringComparer.Ordinal));

    [Fact]
    public void Only_the_compiler_loads_the_generator_be_it_the_one_in_process()
    {
        foreach (var project in Repository.Projects.Where(project => project.Folder is "src" or "samples" && project.Name != "RulesDsl.Dynamic"))
            Assert.DoesNotContain("RulesDsl.Generators", project.References);
    }

    [Fact]
    public void Nothing_that_ships_sees_a_sample_a_test_or_a_benchmark()
    {
        var outside = Repository.Projects.Where(project => project.Folder is "samples" or "tests" or "benchmarks").Select(project => project.Name).ToHashSet();
        foreach (var room in Repository.Projects.Where(project => project.Folder is "src" or "generators"))
            Assert.DoesNotContain(room.References, outside.Contains);
    }

    [Theory]
    [InlineData("RulesDsl.Language")]
    [InlineData("RulesDsl.Generators")]
    public void What_a_compiler_loads_runs_in_every_compiler(string room) =>
        Assert.Equal("netstandard2.0", Repository.Find(room).TargetFramework);

    [Fact]
    public void No_room_is_named_for_being_shared()
    {
        foreach (var project in Repository.Projects)
            Assert.DoesNotMatch(@"\.(Core|Common|Utils|Abstractions|Shared)(\.|$)", project.Name);
    }

    [Fact]
    public void There_is_one_project_of_tests_at_most_for_a_room()
    {
        // The fuzzer is a program of its own that no test run starts.
        var rooms = RoomNames.Select(room => $"{room}.Tests").Append("RulesDsl.Fuzz").ToHashSet();
        Assert.All(Repository.Projects.Where(project => project.Folder == "tests"), project => Assert.Contains(project.Name, rooms));
    }

    [Fact]
    public void Versions_of_packages_stand_in_one_place()
    {
        foreach (var project in Repository.Projects)
            Assert.Empty(project.PackageVersions);
    }

    [Fact]
    public void Every_project_is_in_the_solution_and_has_its_packages_locked()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "RulesDsl.sln"));
        foreach (var project in Repository.Projects)
        {
            Assert.Contains($"{project.Name}.csproj", solution, StringComparison.Ordinal);
            Assert.Single(Directory.GetFiles(Path.Combine(Repository.Root, project.Folder, project.Name), "packages.lock.json"));
        }
    }

    [Fact]
    public void Warnings_are_errors_and_references_may_be_null_only_where_they_say_so()
    {
        var properties = Repository.Load("Directory.Build.props").Descendants("PropertyGroup").Elements().ToLookup(property => property.Name.LocalName, property => property.Value);
        Assert.Equal("true", Assert.Single(properties["TreatWarningsAsErrors"]));
        Assert.Equal("enable", Assert.Single(properties["Nullable"]));
        Assert.Equal("true", Assert.Single(properties["Deterministic"]));
    }

    [Fact]
    public void Every_library_is_a_package_that_says_what_it_is_and_what_it_promises()
    {
        foreach (var project in Repository.Projects.Where(project => project.Folder == "src"))
        {
            var properties = Repository.Load($"src/{project.Name}/{project.Name}.csproj").Descendants("PropertyGroup").Elements().ToLookup(property => property.Name.LocalName, property => property.Value);
            Assert.Equal("true", Assert.Single(properties["IsPackable"]));
            Assert.NotEmpty(Assert.Single(properties["Description"]));
            Assert.NotEmpty(Assert.Single(properties["PackageTags"]));
            Assert.Equal(!properties["PackAsTool"].Any(), File.Exists(Path.Combine(Repository.Root, "src", project.Name, "PublicAPI.Unshipped.txt")));
        }
    }
}
