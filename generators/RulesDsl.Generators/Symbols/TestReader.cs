using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Specs.Testing;
using RulesDsl.Language;

namespace RulesDsl.Generators.Symbols;

/// <summary>The tests that referenced assemblies hold, read off their metadata: a test project does not see the rules files of what it tests.</summary>
internal static class TestReader
{
    private const string Runtime = "RulesDsl";
    private const string TestsAttribute = "RulesDsl.Testing.RuleTestsAttribute";
    private const string TestAttribute = "RulesDsl.Testing.RuleTestAttribute";

    /// <summary>Whether the project runs tests with xunit.</summary>
    public static bool IsTestProject(Compilation compilation) => compilation.GetTypeByMetadataName("Xunit.FactAttribute") is not null;

    /// <summary>The tests of all references; none where the project runs no tests.</summary>
    public static EquatableArray<XunitClassSpec> Read(Compilation compilation, CancellationToken cancellation)
    {
        if (!IsTestProject(compilation))
            return default;

        var classes = new List<XunitClassSpec>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(UsesRules))
        {
            cancellation.ThrowIfCancellationRequested();
            classes.AddRange(assembly.GetAttributes().Select(attribute => Read(assembly, attribute)).OfType<XunitClassSpec>());
        }

        return classes.OrderBy(static found => found.Tests, StringComparer.Ordinal).ToEquatableArray();
    }

    // Asked at every edit: most references answer from the names of what they reference themselves.
    private static bool UsesRules(IAssemblySymbol assembly) => assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static name => name.Name == Runtime));

    private static XunitClassSpec? Read(IAssemblySymbol assembly, AttributeData attribute)
    {
        if (attribute.AttributeClass?.ToDisplayString() != TestsAttribute
            || attribute.ConstructorArguments is not [{ Value: string subject }, { Value: INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } tests }])
        {
            return null;
        }

        var cases = tests.GetMembers().OfType<IMethodSymbol>().Select(Read).OfType<XunitCaseSpec>().ToEquatableArray();
        return cases.Count == 0
            ? null
            : new XunitClassSpec(assembly.Name, tests.ContainingNamespace.ToDisplayString(), subject.Substring(subject.LastIndexOf('.') + 1), tests.ToDisplayString(), cases);
    }

    private static XunitCaseSpec? Read(IMethodSymbol method)
    {
        var attribute = method.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.ToDisplayString() == TestAttribute);
        return attribute?.ConstructorArguments is [{ Value: string name }, _, { Value: int line }, { Value: string path }]
            ? new XunitCaseSpec(name, method.Name, path, line)
            : null;
    }
}
