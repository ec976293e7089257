namespace RulesDsl.Generators.Specs.Params;

/// <summary>The class for the params of a namespace.</summary>
/// <param name="Namespace">The namespace in C#, not escaped; empty for the global one.</param>
internal sealed record ParametersClassSpec(string Namespace)
{
    /// <summary>The name of the generated file.</summary>
    public string HintName => Namespace.Length == 0 ? "Parameters.g.cs" : $"{Namespace}.Parameters.g.cs";
}
