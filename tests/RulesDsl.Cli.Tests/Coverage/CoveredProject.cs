using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace RulesDsl.Cli.Tests.Coverage;

/// <summary>A library with rules files and the project that tests it, as their users have them; only that they take RulesDsl from here and not from its package.</summary>
internal sealed class CoveredProject : IDisposable
{
    private static readonly string[] Analyzers = ["RulesDsl.Generators", "RulesDsl.Language", "Sprache", "YamlDotNet"];

    private readonly TemporaryFolder _folder = new();

    public CoveredProject([CallerFilePath] string path = "")
    {
        var package = System.IO.Path.GetFullPath("../../../src/RulesDsl/buildTransitive", System.IO.Path.GetDirectoryName(path)!);
        var generator = string.Concat(Analyzers.Select(static name => $"""<Analyzer Include="{At(name)}" />"""));
        // Empty files end the search for those of the folders above.
        foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            _folder.Write(name, "<Project />");
        _folder.Write("Shop/Shop.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <Import Project="{package}/RulesDsl.props" />
              <ItemGroup>
                <Reference Include="{At("RulesDsl")}" />
                {generator}
              </ItemGroup>
              <Import Project="{package}/RulesDsl.targets" />
            </Project>
            """);
        _folder.Write("Shop.Tests/Shop.Tests.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="coverlet.collector" Version="10.0.1" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.1" />
                <PackageReference Include="xunit" Version="2.9.3" />
                <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
                <ProjectReference Include="../Shop/Shop.csproj" />
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Writes a file of the library.</summary>
    public void Write(string name, string text) => _folder.Write($"Shop/{name}", text);

    /// <summary>Writes a file of its tests.</summary>
    public void WriteTest(string name, string text) => _folder.Write($"Shop.Tests/{name}", text);

    /// <summary>Runs the tests as their users do, and reads the Cobertura that coverlet leaves.</summary>
    public async Task<XElement> CoverAsync(string configuration)
    {
        // RulesDsl has its sources here, which those who have it from its package do not; nobody asks for its coverage.
        string[] arguments = ["test", "Shop.Tests", "-c", configuration, "--collect", "XPlat Code Coverage", "--results-directory", "results", "--", "DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.Include=[Shop]*"];
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        // Nodes that stay would keep the streams open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output + await errors);
        return XElement.Load(Directory.GetFiles(_folder.At("results"), "coverage.cobertura.xml", SearchOption.AllDirectories).Single());
    }

    public void Dispose() => _folder.Dispose();

    private static string At(string assembly) => System.IO.Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
}
