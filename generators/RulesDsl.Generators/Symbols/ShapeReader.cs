using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Emit;
using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;

namespace RulesDsl.Generators.Symbols;

/// <summary>C# types to shapes.</summary>
/// <param name="compilation">Tells what the project may see.</param>
/// <param name="types">Reads the types of members.</param>
/// <param name="memberNames">The names that some rules file mentions, in the form that lookup compares: methods of other names are left out.</param>
internal sealed class ShapeReader(Compilation compilation, SymbolTypes types, HashSet<string> memberNames)
{
    public TypeShape Read(NamedType type, INamedTypeSymbol symbol)
    {
        if (type.Kind == NamedKind.Enum)
        {
            var fields = symbol.GetMembers().OfType<IFieldSymbol>().Where(static field => field.IsConst).ToList();
            return new TypeShape(type, IsPublic(symbol), false, default, default, default, default, fields.Select(static field => field.Name).ToEquatableArray())
            {
                EnumValues = fields.Select(static field => Convert.ToDecimal(field.ConstantValue, CultureInfo.InvariantCulture)).ToEquatableArray(),
                IsFlags = symbol.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == "System.FlagsAttribute"),
            };
        }

        var members = Inherited(symbol).ToList();
        return new TypeShape(
            type,
            IsPublic(symbol),
            symbol is { IsAbstract: false, IsStatic: false } && type.Kind != NamedKind.Interface,
            ReadMembers(members).ToEquatableArray(),
            members.OfType<IMethodSymbol>().Select(ReadMethod).OfType<MethodShape>().ToEquatableArray(),
            symbol.InstanceConstructors.Where(IsAccessible).Select(ReadConstructor).OfType<ConstructorShape>().ToEquatableArray(),
            BaseClasses(symbol).Concat(symbol.AllInterfaces).Where(static type => !IsSystem(type)).Select(types.ReadNamed).ToEquatableArray(),
            default)
        {
            IsPartial = symbol.DeclaringSyntaxReferences.Any(static declaration => declaration.GetSyntax() is TypeDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword)),
        };
    }

    /// <summary>A method that rules can call: it gives something and takes plain arguments of known types.</summary>
    public MethodShape? ReadMethod(IMethodSymbol method)
    {
        if (method is not { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, ReturnsVoid: false, RefKind: RefKind.None }
            || !memberNames.Contains(NameKey.Of(method.Name))
            || types.Read(method.ReturnType) is not { } returnType
            || ReadParameters(method) is not { } parameters)
        {
            return null;
        }

        var name = CSharpText.Identifier(method.Name);
        return new MethodShape(
            method.Name, method.IsStatic ? $"{types.ReadNamed(method.ContainingType).CSharpName}.{name}" : name, method.IsStatic, parameters, returnType);
    }

    private IEnumerable<MemberShape> ReadMembers(IEnumerable<ISymbol> members)
    {
        foreach (var member in members)
        {
            if (member is IPropertySymbol { IsIndexer: false } property && types.Read(property.Type) is { } propertyType)
            {
                var canRead = property.GetMethod is { } getter && IsAccessible(getter);
                var canInitialize = property is { IsStatic: false, SetMethod: { } setter } && IsAccessible(setter);
                yield return new MemberShape(property.Name, propertyType, property.IsStatic, canRead, canInitialize, property.IsRequired)
                {
                    IsComputed = canRead && IsComputed(property),
                };
            }
            else if (member is IFieldSymbol field && (!field.IsImplicitlyDeclared || field.ContainingType.IsTupleType) && types.Read(field.Type) is { } fieldType)
            {
                var canInitialize = field is { IsStatic: false, IsReadOnly: false };
                yield return new MemberShape(field.Name, fieldType, field.IsStatic, true, canInitialize, field.IsRequired);
            }
        }
    }

    // Of another assembly one sees no more than the mark that the compiler leaves on getters of its own.
    private static bool IsComputed(IPropertySymbol property) => property.GetMethod!.DeclaringSyntaxReferences is [var declaration]
        ? declaration.GetSyntax() is not (AccessorDeclarationSyntax { Body: null, ExpressionBody: null } or ParameterSyntax) || property.IsAbstract
        : property.DeclaringSyntaxReferences.Length == 0
            && !property.GetMethod.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

    private ConstructorShape? ReadConstructor(IMethodSymbol constructor) => ReadParameters(constructor) is { } parameters
        ? new ConstructorShape(parameters, constructor.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute"))
        : null;

    private EquatableArray<ParameterShape>? ReadParameters(IMethodSymbol method)
    {
        var parameters = new List<ParameterShape>();
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind is not (RefKind.None or RefKind.In) || types.Read(parameter.Type) is not { } type)
                return null;

            parameters.Add(new ParameterShape(parameter.Name, type, parameter.IsOptional || parameter.IsParams));
        }

        return parameters.ToEquatableArray();
    }

    /// <summary>
    /// Accessible members, nearest first, without those that a nearer one of the same name hides; overloads of a method all stay. What a collection
    /// inherits from .NET is no member of it: rules see lists and maps.
    /// </summary>
    private IEnumerable<ISymbol> Inherited(INamedTypeSymbol symbol)
    {
        var seen = new HashSet<string>();
        var bases = symbol.TypeKind == TypeKind.Interface ? symbol.AllInterfaces : BaseClasses(symbol);
        var isCollection = symbol.AllInterfaces.Any(static type => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);
        foreach (var type in bases.Prepend(symbol).Where(type => type.SpecialType != SpecialType.System_Object && !(isCollection && IsSystem(type))))
        {
            var own = type.GetMembers().Where(member => IsAccessible(member) && !seen.Contains(member.Name)).ToList();
            foreach (var member in own)
                yield return member;
            seen.UnionWith(own.Select(static member => member.Name));
        }
    }

    private static IEnumerable<INamedTypeSymbol> BaseClasses(INamedTypeSymbol symbol)
    {
        for (var type = symbol.BaseType; type is not null; type = type.BaseType)
            yield return type;
    }

    /// <summary>Whether a type is one of .NET's own.</summary>
    public static bool IsSystem(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space?.Name == "System";
    }

    private bool IsAccessible(ISymbol symbol) => compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly);

    private static bool IsPublic(INamedTypeSymbol symbol)
    {
        for (var type = symbol; type is not null; type = type.ContainingType)
        {
            if (type.DeclaredAccessibility != Accessibility.Public)
                return false;
        }

        return symbol.TypeArguments.OfType<INamedTypeSymbol>().All(IsPublic);
    }
}
