using RulesDsl.Generators.Emit;

namespace RulesDsl.Generators.Shapes;

/// <summary>The classes that hold what a namespace declares piece by piece: its params and its functions.</summary>
internal static class GroupClasses
{
    public const string Parameters = "Parameters";
    public const string Functions = "Functions";

    /// <summary>Such a class by its full name, escaped, without <c>global::</c>.</summary>
    public static string FullName(string space, string name) => CSharpText.QualifiedName(space.Length == 0 ? name : $"{space}.{name}");
}
