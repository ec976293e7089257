using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>The types of numbers and how they meet: whole ones widen, also to decimal; decimal and double never mix by themselves.</summary>
internal static class Numbers
{
    public static bool IsNumber(RuleType type) => type is SimpleType { Kind: >= SimpleKind.Byte and <= SimpleKind.Decimal };

    public static bool IsWhole(RuleType type) => type is SimpleType { Kind: >= SimpleKind.Byte and <= SimpleKind.ULong };

    public static bool IsDecimal(RuleType type) => type is SimpleType { Kind: SimpleKind.Decimal };

    public static bool IsBinary(RuleType type) => type is SimpleType { Kind: SimpleKind.Float or SimpleKind.Double };

    /// <summary>Whether one is decimal and the other double or float.</summary>
    public static bool Clash(RuleType left, RuleType right) =>
        (IsDecimal(left) && IsBinary(right)) || (IsBinary(left) && IsDecimal(right));

    /// <summary>The type in which two numbers are computed and compared; null where they clash.</summary>
    public static SimpleType? Common(RuleType left, RuleType right)
    {
        if (!IsNumber(left) || !IsNumber(right) || Clash(left, right))
            return null;

        var (a, b) = (((SimpleType)left).Kind, ((SimpleType)right).Kind);
        if (IsDecimal(left) || IsDecimal(right))
            return SimpleType.Decimal;
        if (IsBinary(left) || IsBinary(right))
            return a == b ? new SimpleType(a) : SimpleType.Double;
        if (a == SimpleKind.ULong || b == SimpleKind.ULong)
            return IsUnsigned(a) && IsUnsigned(b) ? new SimpleType(SimpleKind.ULong) : SimpleType.Decimal;
        if (a == SimpleKind.Long || b == SimpleKind.Long)
            return SimpleType.Long;
        if (a == SimpleKind.UInt || b == SimpleKind.UInt)
            return IsUnsigned(a) && IsUnsigned(b) ? new SimpleType(SimpleKind.UInt) : SimpleType.Long;
        return SimpleType.Int;
    }

    /// <summary>The type to which both must be cast because C# has no operator for the pair: ulong with a signed type.</summary>
    public static SimpleType? Cast(RuleType left, RuleType right) =>
        IsWhole(left) && IsWhole(right) && Common(left, right) is { Kind: SimpleKind.Decimal } common ? common : null;

    /// <summary>Whether every number of one type is a number of the other, so that C# converts by itself.</summary>
    public static bool Widens(RuleType from, RuleType to) =>
        from is SimpleType { Kind: var a } && to is SimpleType { Kind: var b } && IsNumber(from) && IsNumber(to) && (a == b || (a, b) switch
        {
            (_, SimpleKind.Decimal) => IsWhole(from),
            (SimpleKind.Float or >= SimpleKind.Byte and <= SimpleKind.ULong, SimpleKind.Double) => true,
            (>= SimpleKind.Byte and <= SimpleKind.ULong, SimpleKind.Float) => true,
            (SimpleKind.Byte, SimpleKind.Short or SimpleKind.UShort or SimpleKind.Int or SimpleKind.UInt or SimpleKind.Long or SimpleKind.ULong) => true,
            (SimpleKind.SByte, SimpleKind.Short or SimpleKind.Int or SimpleKind.Long) => true,
            (SimpleKind.Short, SimpleKind.Int or SimpleKind.Long) => true,
            (SimpleKind.UShort, SimpleKind.Int or SimpleKind.UInt or SimpleKind.Long or SimpleKind.ULong) => true,
            (SimpleKind.Int, SimpleKind.Long) => true,
            (SimpleKind.UInt, SimpleKind.Long or SimpleKind.ULong) => true,
            _ => false,
        });

    private static bool IsUnsigned(SimpleKind kind) => kind is SimpleKind.Byte or SimpleKind.UShort or SimpleKind.UInt or SimpleKind.ULong;
}
