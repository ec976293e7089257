using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RulesDsl.Generators.Headers;

namespace RulesDsl.Generators.Symbols;

/// <summary>Finds C# types by the names that rules files write.</summary>
internal sealed class TypeFinder(Compilation compilation, OpenTypes open)
{
    private readonly Dictionary<string, INamespaceSymbol?> _namespaces = [];
    private readonly Dictionary<string, ILookup<string, INamedTypeSymbol>> _byKey = [];

    /// <summary>The types that a name may mean in a file: in the nearest enclosing namespace that has one, else all that its usings give.</summary>
    public IReadOnlyList<INamedTypeSymbol> Find(ModuleHeader header, string name)
    {
        var parts = name.Split('.');
        foreach (var enclosing in header.EnclosingNamespaces())
        {
            if (Find(enclosing, parts) is { } found)
                return [found];
        }

        return [.. header.Usings.Select(used => Find(used, parts)).OfType<INamedTypeSymbol>().Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)];
    }

    /// <summary>
    /// The type of the project's own C# that would clash with what a rules file generates under a full name.
    /// A partial class is no clash where the generated class is partial as well: that is how one adds to it.
    /// </summary>
    public INamedTypeSymbol? FindOwn(string space, string name, bool isPartial) => Namespace(space)?.GetTypeMembers(name, 0)
        .FirstOrDefault(type => type.DeclaringSyntaxReferences.Length > 0 && !(isPartial && IsPartialClass(type)));

    /// <summary>The types of a namespace whose name has this form, in which lookup compares.</summary>
    public IEnumerable<INamedTypeSymbol> FindLoosely(string space, string key)
    {
        if (!_byKey.TryGetValue(space, out var types))
            _byKey[space] = types = (Namespace(space)?.GetTypeMembers() ?? []).Where(static type => type.Arity == 0).ToLookup(static type => NameKey.Of(type.Name));
        return types[key].Where(type => open.Has(type) && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
    }

    /// <summary>The names of all types that a file can write without a namespace.</summary>
    public IEnumerable<string> NamesIn(ModuleHeader header) =>
        header.EnclosingNamespaces().Where(static name => name.Length > 0).Concat(header.Usings)
            .Select(Namespace)
            .OfType<INamespaceSymbol>()
            .SelectMany(static space => space.GetTypeMembers())
            .Where(type => type.Arity == 0 && open.Has(type) && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            .Select(static type => type.Name);

    /// <summary>Whether there is such a namespace.</summary>
    public bool HasNamespace(string name) => Namespace(name) is not null;

    /// <summary>The full names of the namespaces that lie where <paramref name="name"/> would, as far as its beginning leads.</summary>
    public IEnumerable<string> NamespacesBeside(string name)
    {
        var outer = name;
        INamespaceSymbol? found;
        do
        {
            outer = outer.Substring(0, Math.Max(outer.LastIndexOf('.'), 0));
            found = Namespace(outer);
        }
        while (found is null);

        return found.GetNamespaceMembers().Select(static space => space.ToDisplayString());
    }

    private static bool IsPartialClass(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences[0].GetSyntax() is ClassDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    private INamedTypeSymbol? Find(string space, string[] parts) => Namespace(space) is { } symbol ? Find(symbol, parts, 0) : null;

    private INamedTypeSymbol? Find(INamespaceOrTypeSymbol container, string[] parts, int index)
    {
        var type = container.GetTypeMembers(parts[index], 0).FirstOrDefault(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
        if (index == parts.Length - 1)
            return type is not null && open.Has(type) ? type : null;
        if (type is not null && Find(type, parts, index + 1) is { } nested)
            return nested;

        return container is INamespaceSymbol space && Child(space, parts[index]) is { } child ? Find(child, parts, index + 1) : null;
    }

    private INamespaceSymbol? Namespace(string name)
    {
        if (name.Length == 0)
            return compilation.GlobalNamespace;
        if (_namespaces.TryGetValue(name, out var known))
            return known;

        var dot = name.LastIndexOf('.');
        var outer = Namespace(dot < 0 ? "" : name.Substring(0, dot));
        return _namespaces[name] = outer is null ? null : Child(outer, name.Substring(dot + 1));
    }

    private static INamespaceSymbol? Child(INamespaceSymbol space, string name) => space.GetMembers(name).OfType<INamespaceSymbol>().FirstOrDefault();
}
