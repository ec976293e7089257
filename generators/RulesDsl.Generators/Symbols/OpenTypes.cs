using Microsoft.CodeAnalysis;

namespace RulesDsl.Generators.Symbols;

/// <summary>
/// Which C# types rules may use: all that the project sees; or, where rules are not trusted, only what was declared in rules files of referenced
/// assemblies and enums, neither of which runs any code of its own.
/// </summary>
internal sealed class OpenTypes(bool isUntrusted)
{
    public bool Has(INamedTypeSymbol type) => !isUntrusted || type.TypeKind == TypeKind.Enum || PackMarks.IsFact(type);
}
