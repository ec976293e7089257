namespace RulesDsl.Generators.Shapes;

/// <summary>A class that holds the params or the functions of a namespace.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Name"><c>Parameters</c> or <c>Functions</c>.</param>
/// <param name="Clash">What else has that name, for a message: <c>a namespace</c>; null if nothing has.</param>
internal sealed record GroupClass(string Namespace, string Name, string? Clash)
{
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}
