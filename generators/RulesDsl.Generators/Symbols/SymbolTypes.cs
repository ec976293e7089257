using Microsoft.CodeAnalysis;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Emit;

namespace RulesDsl.Generators.Symbols;

/// <summary>C# types to the types of rules. Remembers the symbols of the named ones, whose shapes may be asked for next.</summary>
/// <param name="declared">The facts and enums of the rules files by their simple name: C# code sees error symbols of that name.</param>
internal sealed class SymbolTypes(IReadOnlyDictionary<string, NamedType> declared)
{
    private readonly Dictionary<string, INamedTypeSymbol> _symbols = [];

    /// <summary>The symbol of a type that has been met.</summary>
    public INamedTypeSymbol? SymbolOf(NamedType type) => _symbols.TryGetValue(type.FullName, out var symbol) ? symbol : null;

    /// <summary>The type of a symbol; null where rules can do nothing with it.</summary>
    public RuleType? Read(ITypeSymbol symbol)
    {
        if (symbol is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Read(nullable.TypeArguments[0])?.OrNull;

        var type = ReadNotNull(symbol);
        return IsMaybeNull(symbol) ? type?.OrNull : type;
    }

    /// <summary>The reference to a class, struct, interface or enum, without null.</summary>
    public NamedType ReadNamed(INamedTypeSymbol symbol)
    {
        var kind = symbol.TypeKind switch
        {
            TypeKind.Enum => NamedKind.Enum,
            TypeKind.Struct => NamedKind.Struct,
            TypeKind.Interface => NamedKind.Interface,
            _ => NamedKind.Class,
        };
        var type = new NamedType(FullName(symbol), kind);
        _symbols[type.FullName] = symbol;
        return type;
    }

    // A reference whose nullability nobody has declared may well be null. An error symbol says nothing unless it is annotated.
    private static bool IsMaybeNull(ITypeSymbol symbol) => symbol.TypeKind == TypeKind.Error
        ? symbol.NullableAnnotation == NullableAnnotation.Annotated
        : symbol.IsReferenceType && symbol.NullableAnnotation != NullableAnnotation.NotAnnotated;

    private RuleType? ReadNotNull(ITypeSymbol symbol) => symbol switch
    {
        { TypeKind: TypeKind.Error } => declared.TryGetValue(symbol.Name, out var type) ? type : null,
        IArrayTypeSymbol { IsSZArray: true } array => ReadArray(array),
        INamedTypeSymbol named when Simple(named) is { } kind => new SimpleType(kind),
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Enum } named =>
            ReadMap(named) ?? (RuleType?)ReadList(named) ?? ReadNamed(named),
        _ => null,
    };

    private ListType? ReadArray(IArrayTypeSymbol array) =>
        Read(array.ElementType) is { } element ? new ListType(element, ListForm.Array, element.CSharpName + "[]") : null;

    private MapType? ReadMap(INamedTypeSymbol symbol)
    {
        var map = Implemented(symbol, "IReadOnlyDictionary") ?? Implemented(symbol, "IDictionary");
        return map is not null && Read(map.TypeArguments[0]) is { } key && Read(map.TypeArguments[1]) is { } value
            ? new MapType(key, value, "global::" + FullName(symbol), Own(symbol)) { IsStruct = symbol.IsValueType }
            : null;
    }

    private ListType? ReadList(INamedTypeSymbol symbol)
    {
        if (Implemented(symbol, "IEnumerable") is not { } sequence || Read(sequence.TypeArguments[0]) is not { } element)
            return null;

        var counts = symbol.TypeKind == TypeKind.Interface
            ? Implemented(symbol, "IReadOnlyCollection") ?? Implemented(symbol, "ICollection")
            : null;
        var isCounted = counts is not null || HasMember(symbol, "Count");
        var isIndexed = (symbol.TypeKind == TypeKind.Interface || HasMember(symbol, "this[]"))
            && (Implemented(symbol, "IReadOnlyList") ?? Implemented(symbol, "IList")) is not null;
        var form = symbol is { Name: "ImmutableArray", IsValueType: true } ? ListForm.ImmutableArray
            : isCounted && isIndexed ? ListForm.List
            : isCounted && IsSet(symbol) ? ListForm.Set
            : isCounted ? ListForm.Collection
            : ListForm.Sequence;
        return new ListType(element, form, "global::" + FullName(symbol), Own(symbol)) { IsStruct = symbol.IsValueType, MadeBy = MadeBy(symbol) };
    }

    // (List<int>)[1, 2], new Queue<int>([1, 2]), new HashSet<int>([1, 2]) where an ISet is wanted.
    private string? MadeBy(INamedTypeSymbol symbol)
    {
        if (symbol is { TypeKind: TypeKind.Interface, Name: "ISet" or "IReadOnlySet" })
            return $"global::System.Collections.Generic.HashSet<{TypeName(symbol.TypeArguments[0])}>";

        return symbol.TypeKind == TypeKind.Interface || TakesElements(symbol) || !symbol.InstanceConstructors.Any(static constructor =>
            constructor is { DeclaredAccessibility: Accessibility.Public, Parameters: [{ Type: INamedTypeSymbol { TypeArguments.Length: 1, Name: "IEnumerable" or "IList" } }] })
            ? null
            : "global::" + FullName(symbol);
    }

    // What C# asks of the target of a collection expression.
    private static bool TakesElements(INamedTypeSymbol symbol)
    {
        if (symbol.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "CollectionBuilderAttribute"))
            return true;

        var canAdd = false;
        for (var type = symbol; type is not null && !canAdd; type = type.BaseType)
            canAdd = type.GetMembers("Add").Any(static member => member is IMethodSymbol { DeclaredAccessibility: Accessibility.Public, Parameters.Length: 1 });
        return canAdd && symbol.InstanceConstructors.Any(static constructor => constructor is { DeclaredAccessibility: Accessibility.Public, Parameters.Length: 0 });
    }

    private static bool IsSet(INamedTypeSymbol symbol) => (Implemented(symbol, "ISet") ?? Implemented(symbol, "IReadOnlySet")) is not null
        && (symbol.TypeKind == TypeKind.Interface || symbol.GetMembers("Contains").Any(static member => member.DeclaredAccessibility == Accessibility.Public));

    // What .NET brings along has nothing to say beyond what all collections have.
    private NamedType? Own(INamedTypeSymbol symbol) => ShapeReader.IsSystem(symbol) ? null : ReadNamed(symbol);

    private static bool HasMember(INamedTypeSymbol symbol, string name)
    {
        for (var type = symbol; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).Any(static member => member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public }))
                return true;
        }

        return false;
    }

    /// <summary>The generic collection interface of that name: the type itself, or one that it implements.</summary>
    private static INamedTypeSymbol? Implemented(INamedTypeSymbol symbol, string name)
    {
        return IsIt(symbol) ? symbol : symbol.AllInterfaces.FirstOrDefault(IsIt);

        bool IsIt(INamedTypeSymbol type) =>
            type.Name == name && type.IsGenericType && type.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic";
    }

    private string FullName(INamedTypeSymbol symbol)
    {
        if (symbol is { IsTupleType: true, TupleElements.Length: > 1 })
            return $"({string.Join(", ", symbol.TupleElements.Select(element => $"{TypeName(element.Type)} {CSharpText.Identifier(element.Name)}"))})";

        var name = CSharpText.Identifier(symbol.Name);
        if (symbol.TypeArguments.Length > 0)
            name += $"<{string.Join(", ", symbol.TypeArguments.Select(TypeName))}>";
        if (symbol.ContainingType is { } outer)
            return $"{FullName(outer)}.{name}";
        return symbol.ContainingNamespace is { IsGlobalNamespace: false } space
            ? $"{CSharpText.QualifiedName(space.ToDisplayString())}.{name}"
            : name;
    }

    private string TypeName(ITypeSymbol symbol) => Read(symbol)?.CSharpName ?? symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static SimpleKind? Simple(INamedTypeSymbol symbol) => symbol.SpecialType switch
    {
        SpecialType.System_Boolean => SimpleKind.Bool,
        SpecialType.System_Char => SimpleKind.Char,
        SpecialType.System_String => SimpleKind.String,
        SpecialType.System_Byte => SimpleKind.Byte,
        SpecialType.System_SByte => SimpleKind.SByte,
        SpecialType.System_Int16 => SimpleKind.Short,
        SpecialType.System_UInt16 => SimpleKind.UShort,
        SpecialType.System_Int32 => SimpleKind.Int,
        SpecialType.System_UInt32 => SimpleKind.UInt,
        SpecialType.System_Int64 => SimpleKind.Long,
        SpecialType.System_UInt64 => SimpleKind.ULong,
        SpecialType.System_Single => SimpleKind.Float,
        SpecialType.System_Double => SimpleKind.Double,
        SpecialType.System_Decimal => SimpleKind.Decimal,
        SpecialType.System_DateTime => SimpleKind.PlainDateTime,
        SpecialType.System_Object => SimpleKind.Object,
        _ => symbol.ContainingNamespace?.ToDisplayString() switch
        {
            "System" => symbol.Name switch
            {
                "DateTimeOffset" => SimpleKind.DateTime,
                "DateOnly" => SimpleKind.Date,
                "TimeOnly" => SimpleKind.Time,
                "TimeSpan" => SimpleKind.Duration,
                "Guid" => SimpleKind.Guid,
                _ => null,
            },
            "System.Text.Json" when symbol.Name == "JsonElement" => SimpleKind.Json,
            _ => null,
        },
    };
}
