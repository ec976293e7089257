using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Packs;

/// <summary>A project that references the assembly of another one, both with rules files, as a user of a rule pack has it.</summary>
internal sealed class PackedProject
{
    private readonly byte[] _pack;
    private readonly RulesProject _user;

    private PackedProject(byte[] pack, RulesProject user)
    {
        _pack = pack;
        _user = user;
    }

    /// <summary>What the generator has to say of the project that uses the pack.</summary>
    public IReadOnlyList<string> Diagnostics => _user.Diagnostics;

    /// <summary>The project that uses the pack.</summary>
    public RulesProject User => _user;

    /// <summary>Compiles the pack, and then the project against what was emitted for it.</summary>
    public static PackedProject Compile((string CSharp, (string Name, string Text)[] Rules) pack, string csharp, params (string Name, string Text)[] rules)
    {
        var image = Image(RulesProject.Compile(pack.CSharp, pack.Rules), "Pack");
        return new PackedProject(image, RulesProject.Compile(csharp, [MetadataReference.CreateFromImage(image)], rules));
    }

    /// <summary>Compiles the pack, and then newer rules as a host does that is handed rules files and what they became in a build.</summary>
    public static PackedProject CompileAnew((string CSharp, (string Name, string Text)[] Rules) pack, string csharp, params (string Name, string Text)[] rules)
    {
        var image = Image(RulesProject.Compile(pack.CSharp, pack.Rules), "Pack");
        var project = RulesProject.Empty(csharp).AddReferences(MetadataReference.CreateFromImage(image));
        return new PackedProject(image, RulesProject.Compile(project, new ProjectProperties(("RulesDslFilesWin", "true")), rules));
    }

    /// <summary>Runs the static method <c>Program.Run</c> of the project.</summary>
    public object? Run()
    {
        Assert.Empty(Diagnostics);
        var context = new AssemblyLoadContext("packed", isCollectible: true);
        context.LoadFromStream(new MemoryStream(_pack));
        return context.LoadFromStream(new MemoryStream(Image(_user, "Project"))).GetType("Program")!.GetMethod("Run")!.Invoke(null, null);
    }

    private static byte[] Image(RulesProject project, string name)
    {
        Assert.Empty(project.Diagnostics);
        using var image = new MemoryStream();
        var emitted = project.Compilation.WithAssemblyName(name).Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(static found => found.Severity == DiagnosticSeverity.Error)));
        return image.ToArray();
    }
}
