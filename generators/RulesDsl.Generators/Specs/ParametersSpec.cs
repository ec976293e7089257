namespace RulesDsl.Generators.Specs;

/// <summary>The params of one namespace, as generated code hands them on.</summary>
/// <param name="Type">The C# type: <c>global::Shop.Parameters</c>.</param>
/// <param name="Name">The parameter that takes them.</param>
internal sealed record ParametersSpec(string Type, string Name)
{
    /// <summary>The property of a graph that gives them.</summary>
    public string Property => char.ToUpperInvariant(Name[0]) + Name.Substring(1);
}
