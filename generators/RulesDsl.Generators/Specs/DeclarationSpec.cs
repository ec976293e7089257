namespace RulesDsl.Generators.Specs;

/// <summary>One declaration as it is emitted: a file of its own.</summary>
/// <param name="Place">Where it comes from and goes to.</param>
/// <param name="Name">Its name in C#, not escaped.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
internal abstract record DeclarationSpec(SpecPlace Place, string Name, bool IsPublic)
{
    /// <summary>Its name with its namespace, not escaped.</summary>
    public string FullName => Place.Namespace.Length == 0 ? Name : $"{Place.Namespace}.{Name}";

    /// <summary>The name of the generated file.</summary>
    public virtual string HintName => FullName + ".g.cs";

    /// <summary>The C# keyword of its accessibility.</summary>
    public string Accessibility => IsPublic ? "public" : "internal";

    /// <summary>The name of the generated file of something that is a piece of a class.</summary>
    protected string PieceOf(string group) => Place.Namespace.Length == 0 ? $"{group}+{Name}.g.cs" : $"{Place.Namespace}.{group}+{Name}.g.cs";
}
