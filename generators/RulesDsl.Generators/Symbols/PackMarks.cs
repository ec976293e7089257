using Microsoft.CodeAnalysis;

namespace RulesDsl.Generators.Symbols;

/// <summary>The attributes by which generated code says what it was in a rules file.</summary>
internal static class PackMarks
{
    private const string Packs = "RulesDsl.Packs";

    /// <summary>Whether something in an assembly can bear them at all: so the framework's thousands of types are never asked.</summary>
    public static bool CanHave(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == "RulesDsl"));

    /// <summary>What a generated evaluator says of itself; null if it is none.</summary>
    public static AttributeData? DecisionOf(INamedTypeSymbol type) => Find(type, "RuleDecisionAttribute");

    /// <summary>Whether a class holds the params of its namespace.</summary>
    public static bool IsParameters(ITypeSymbol type) => Find(type, "RuleParametersAttribute") is not null;

    /// <summary>Whether a record was declared as a fact.</summary>
    public static bool IsFact(INamedTypeSymbol type) => Find(type, "RuleFactAttribute") is not null;

    /// <summary>Whether a method was declared as a function in a rules file.</summary>
    public static bool IsDeclaredFunction(IMethodSymbol method) => Find(method, "DeclaredFunctionAttribute") is not null;

    /// <summary>How a rules file spells a property.</summary>
    public static string? WrittenName(IPropertySymbol property) => property.GetAttributes()
        .FirstOrDefault(static attribute => attribute.AttributeClass is { Name: "JsonPropertyNameAttribute" })?.ConstructorArguments.FirstOrDefault().Value as string;

    private static AttributeData? Find(ISymbol symbol, string name) => symbol.GetAttributes().FirstOrDefault(
        attribute => attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace?.ToDisplayString() == Packs);
}
