namespace RulesDsl.Benchmarks.Compiler;

/// <summary>Programs that use the package as a stranger does, compiled to machine code.</summary>
internal sealed class NativeProgram
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
        </Project>
        """;

    private readonly string _folder;
    private readonly string _repository = SdkCompiler.Metadata("Repository");

    /// <summary>Packs the library.</summary>
    /// <param name="folder">Where all of this lies.</param>
    public NativeProgram(string folder)
    {
        _folder = folder;
        MeasuredProcess.Run(folder, ["pack", Path.Combine(_repository, "src", "RulesDsl"), "-c", "Release", "-o", Path.Combine(folder, "feed")]);
        File.WriteAllText(
            Path.Combine(folder, "nuget.config"),
            $"""<configuration><packageSources><add key="packed" value="{Path.Combine(folder, "feed")}" /></packageSources></configuration>""");
    }

    /// <summary>Publishes a program that has no rules.</summary>
    /// <returns>The program.</returns>
    public string PublishEmpty()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "Empty")).FullName;
        File.WriteAllText(Path.Combine(folder, "Empty.csproj"), Project);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), ConsumerProgram.Empty);
        return Publish(folder, "Empty");
    }

    /// <summary>Publishes the consumer with which the gate tries the packages.</summary>
    /// <param name="name">The folder that it is published in.</param>
    /// <param name="code">What it does, if not what it does there.</param>
    /// <returns>The program.</returns>
    public string PublishConsumer(string name, string? code = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(_repository, ".ci", "consumer")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        if (code is not null)
            File.WriteAllText(Path.Combine(folder, "Program.cs"), code);
        return Publish(folder, "Consumer");
    }

    private string Publish(string folder, string project)
    {
        MeasuredProcess.Run(
            folder, ["publish", "--use-current-runtime", "-p:PublishAot=true", "-p:RulesDslEmitTests=true", "-o", "out"], ("NUGET_PACKAGES", Path.Combine(_folder, "packages")));
        return Path.Combine(folder, "out", project);
    }
}
