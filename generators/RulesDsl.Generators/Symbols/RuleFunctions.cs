using Microsoft.CodeAnalysis;

namespace RulesDsl.Generators.Symbols;

/// <summary>The static methods that a project lets its rules call.</summary>
internal static class RuleFunctions
{
    public const string Attribute = "RulesDsl.Decisions.RuleFunctionAttribute";

    /// <summary>The methods that bear the attribute, by name: what they look like is read with everything else.</summary>
    public static IncrementalValuesProvider<RuleFunctionName> Find(SyntaxValueProvider syntax) => syntax.ForAttributeWithMetadataName(
        Attribute,
        static (_, _) => true,
        static (context, _) => new RuleFunctionName(MetadataName(context.TargetSymbol.ContainingType), context.TargetSymbol.Name));

    /// <summary>The methods of that name that bear the attribute.</summary>
    public static IEnumerable<IMethodSymbol> Resolve(Compilation compilation, RuleFunctionName name) =>
        compilation.GetTypeByMetadataName(name.Type)?.GetMembers(name.Method).OfType<IMethodSymbol>()
            .Where(method => method.IsStatic
                && compilation.IsSymbolAccessibleWithin(method, compilation.Assembly)
                && IsMarked(method))
        ?? [];

    /// <summary>Whether a method bears the attribute.</summary>
    public static bool IsMarked(IMethodSymbol method) =>
        method.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == Attribute);

    private static string MetadataName(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
            return $"{MetadataName(outer)}+{type.MetadataName}";
        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}" : type.MetadataName;
    }
}
