using System.Text;

namespace RulesDsl.Cli.Tests;

/// <summary>A folder of its own for a test, with the files that it wants.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("rulesdsl-cli-").FullName;

    /// <summary>Writes a file, as it is given but for a last line end.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text + "\n"));

    public string Write(string name, byte[] content)
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string Read(string name) => File.ReadAllText(At(name));

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
