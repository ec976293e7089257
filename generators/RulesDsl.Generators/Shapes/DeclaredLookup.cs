using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Headers;

namespace RulesDsl.Generators.Shapes;

/// <summary>Finds what is declared by its name as expressions do it: by the full name, else the best fit in the nearest namespace.</summary>
internal sealed class DeclaredLookup<T>(IEnumerable<T> all, Func<T, string> nameOf, Func<T, string> fullNameOf, Func<T, string> spaceOf)
{
    private readonly ILookup<string, T> _byKey = all.ToLookup(item => NameKey.Of(nameOf(item)));
    private readonly ILookup<string, T> _byFullName = all.ToLookup(fullNameOf);

    /// <summary>What a name, or a dotted name, stands for in a file.</summary>
    public IEnumerable<T> Find(string name, Reach reach) => name.IndexOf('.') >= 0
        ? _byFullName[name]
        : LooseName.Nearest(_byKey[NameKey.Of(name)].Where(item => reach.Has(spaceOf(item))), name, nameOf, item => reach.DistanceOf(spaceOf(item))!.Value);
}
