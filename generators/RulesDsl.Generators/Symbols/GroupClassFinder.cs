using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;

namespace RulesDsl.Generators.Symbols;

/// <summary>Finds what else has the name of a class that is to hold the params or functions of a namespace.</summary>
internal sealed class GroupClassFinder
{
    private readonly IAssemblySymbol _project;
    private readonly IReadOnlyList<IAssemblySymbol> _packs;
    private readonly HashSet<string> _ruleNamespaces;
    private readonly Dictionary<string, List<GroupClass>> _bySpace = [];

    /// <param name="compilation">The project.</param>
    /// <param name="headers">Its rules files.</param>
    /// <param name="filesWin">Whether a class of a referenced assembly may be what an earlier build made of these files, so that it is in nobody's way.</param>
    public GroupClassFinder(Compilation compilation, IReadOnlyList<ModuleHeader> headers, bool filesWin)
    {
        _project = compilation.Assembly;
        _packs = filesWin ? [] : [.. compilation.SourceModule.ReferencedAssemblySymbols.Where(PackMarks.CanHave)];
        _ruleNamespaces = [.. headers.SelectMany(static header => header.EnclosingNamespaces())];
        foreach (var space in headers.GroupBy(static header => header.Namespace))
        {
            var groups = new List<GroupClass>();
            if (space.Any(static header => header.Params.Count > 0))
                groups.Add(Find(space.Key, GroupClasses.Parameters));
            if (space.Any(static header => header.Functions.Count > 0))
                groups.Add(Find(space.Key, GroupClasses.Functions));
            _bySpace[space.Key] = groups;
        }
    }

    /// <summary>The classes of a namespace.</summary>
    public EquatableArray<GroupClass> In(string space) => _bySpace[space].ToEquatableArray();

    /// <summary>The full names of those that cannot be.</summary>
    public HashSet<string> Blocked() => [.. _bySpace.SelectMany(static pair => pair.Value.Where(static group => group.Clash is not null).Select(group => GroupClasses.FullName(pair.Key, group.Name)))];

    private GroupClass Find(string space, string name)
    {
        var fullName = space.Length == 0 ? name : $"{space}.{name}";
        var isStatic = name == GroupClasses.Functions;
        var declared = SpaceOf(space)?.GetMembers(name) ?? [];
        if (_ruleNamespaces.Contains(fullName) || declared.OfType<INamespaceSymbol>().Any())
            return new GroupClass(space, name, "a namespace");
        if (_packs.FirstOrDefault(pack => pack.GetTypeByMetadataName(fullName) is { DeclaredAccessibility: Accessibility.Public }) is { } pack)
            return new GroupClass(space, name, $"a class of {pack.Name}");
        return declared.OfType<INamedTypeSymbol>().Any(type => type.Arity == 0 && !IsOpen(type, isStatic))
            ? new GroupClass(space, name, $"a type that is no public{(isStatic ? " static" : "")} partial class")
            : new GroupClass(space, name, null);
    }

    private INamespaceSymbol? SpaceOf(string name)
    {
        var space = _project.GlobalNamespace;
        foreach (var part in name.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (space.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault() is not { } child)
                return null;
            space = child;
        }

        return space;
    }

    // A part that the project writes itself goes together with the generated ones.
    private static bool IsOpen(INamedTypeSymbol type, bool isStatic) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false, BaseType.SpecialType: SpecialType.System_Object }
        && type.DeclaredAccessibility == Accessibility.Public
        && (isStatic || !type.IsStatic)
        && type.DeclaringSyntaxReferences.All(static reference => reference.GetSyntax() is ClassDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
}
