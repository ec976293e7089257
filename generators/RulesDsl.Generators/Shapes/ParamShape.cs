using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Shapes;

/// <summary>A param that expressions may name.</summary>
/// <param name="Namespace">Where it is declared, which tells who sees it.</param>
/// <param name="Name">Its name as written.</param>
/// <param name="Class">The class whose property it is, without <c>global::</c>.</param>
/// <param name="Property">The property.</param>
/// <param name="Type">Its type.</param>
internal sealed record ParamShape(string Namespace, string Name, string Class, string Property, RuleType Type)
{
    /// <summary>The name with that of its namespace.</summary>
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}
