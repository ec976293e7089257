using System.Runtime.CompilerServices;

namespace RulesDsl.Testing;

/// <summary>Says which test of a rules file a method runs. The compiler of rules files writes it.</summary>
/// <param name="name">The test's name; for a row of examples with the name of the row behind it.</param>
/// <param name="file">The rules file, relative to its project, with forward slashes.</param>
/// <param name="line">The line that the test, or the row, starts at, from 1.</param>
/// <param name="path">The rules file as the debugger finds it.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RuleTestAttribute(string name, string file, int line, [CallerFilePath] string path = "") : Attribute
{
    /// <summary>The test's name.</summary>
    public string Name { get; } = name;

    /// <summary>The rules file, relative to its project.</summary>
    public string File { get; } = file;

    /// <summary>The line that the test starts at, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The rules file as the debugger finds it.</summary>
    public string Path { get; } = path;
}
