using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RulesDsl.Generators.Shapes;

namespace RulesDsl.Generators.Symbols;

/// <summary>Finds out why a type is not there. Looks through the whole project, which is done only for a name that is wrong.</summary>
/// <param name="compilation">The project.</param>
/// <param name="open">The types that its rules may use.</param>
internal sealed class UnknownTypes(Compilation compilation, OpenTypes open)
{
    /// <param name="name">As a rules file writes it.</param>
    /// <param name="nearest">The name that was probably meant.</param>
    /// <param name="declared">The full names of what rules files declare.</param>
    public ResolvedName Explain(string name, string? nearest, IEnumerable<string> declared)
    {
        var simple = name.Substring(name.LastIndexOf('.') + 1);
        var spaces = compilation.GetSymbolsWithName(simple, SymbolFilter.Type)
            .OfType<INamedTypeSymbol>()
            .Where(open.Has)
            .Where(type => type is { Arity: 0, ContainingType: null, ContainingNamespace.IsGlobalNamespace: false } && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            .Select(static type => type.ContainingNamespace.ToDisplayString())
            .Concat(declared.Where(full => full.EndsWith("." + simple, StringComparison.Ordinal)).Select(full => full.Substring(0, full.Length - simple.Length - 1)));
        var elsewhere = name == simple ? spaces.OrderBy(static space => space, StringComparer.Ordinal).FirstOrDefault() : null;
        return new ResolvedName(name, default, nearest) { Elsewhere = elsewhere, IsEmitted = elsewhere is null && compilation.SyntaxTrees.Any(tree => Names(tree, simple)) };
    }

    // Most files are told apart by their text, which costs less than their tree.
    private static bool Names(SyntaxTree tree, string name) => tree.GetText().ToString().Contains(name)
        && tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);
}
