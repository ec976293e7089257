namespace RulesDsl.Testing;

/// <summary>Says of a coverage build that it has a function of the rules files. The compiler of rules files writes it.</summary>
/// <param name="name">Its full name: <c>Shop.Functions.Net</c>.</param>
/// <param name="file">The rules file, relative to its project, with forward slashes.</param>
/// <param name="line">The line that its value starts at, from 1.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class CoveredFunctionAttribute(string name, string file, int line) : Attribute
{
    /// <summary>The full name.</summary>
    public string Name { get; } = name;

    /// <summary>The rules file, relative to its project, with forward slashes.</summary>
    public string File { get; } = file;

    /// <summary>The line that its value starts at, from 1.</summary>
    public int Line { get; } = line;
}
