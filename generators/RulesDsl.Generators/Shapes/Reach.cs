using RulesDsl.Generators.Headers;
using RulesDsl.Language;

namespace RulesDsl.Generators.Shapes;

/// <summary>The namespaces that a rules file sees without naming them.</summary>
/// <param name="Enclosing">Its own and those around it, innermost first.</param>
/// <param name="Usings">Those that it says it uses.</param>
internal sealed record Reach(EquatableArray<string> Enclosing, EquatableArray<string> Usings)
{
    public static readonly Reach Nothing = new(default, default);

    public static Reach Of(ModuleHeader header) => new(header.EnclosingNamespaces().ToEquatableArray(), header.Usings);

    /// <summary>Whether the file sees what is in a namespace.</summary>
    public bool Has(string space) => DistanceOf(space) is not null;

    /// <summary>The namespace of the file.</summary>
    public string Own => Enclosing.Count > 0 ? Enclosing[0] : "";

    /// <summary>How far away what a using gives is.</summary>
    public int Farthest => Enclosing.Count;

    /// <summary>How far away a namespace is: what a nearer one has hides what a farther one has. All usings are equally far; null for one that is not seen.</summary>
    public int? DistanceOf(string space)
    {
        for (var i = 0; i < Enclosing.Count; i++)
        {
            if (Enclosing[i] == space)
                return i;
        }

        return Usings.Contains(space) ? Farthest : null;
    }
}
