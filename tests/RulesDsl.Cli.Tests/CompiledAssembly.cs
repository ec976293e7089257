using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RulesDsl.Cli.Tests;

/// <summary>Assemblies of an application, made for a test.</summary>
internal static class CompiledAssembly
{
    /// <summary>Compiles C# to <c>NAME.dll</c> in a folder.</summary>
    public static string Write(TemporaryFolder folder, string name, string source, params IEnumerable<string> references)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            [.. new[] { "System.Runtime.dll", "System.Private.CoreLib.dll" }.Select(file => Path.Combine(framework, file)).Concat(references).Select(static path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return folder.Write(name + ".dll", image.ToArray());
    }
}
