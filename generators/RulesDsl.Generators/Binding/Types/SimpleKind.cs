namespace RulesDsl.Generators.Binding.Types;

/// <summary>The types that need no shape.</summary>
internal enum SimpleKind
{
    Bool,
    Char,
    String,
    Byte,
    SByte,
    Short,
    UShort,
    Int,
    UInt,
    Long,
    ULong,
    Float,
    Double,
    Decimal,

    /// <summary><c>datetime</c>: a DateTimeOffset.</summary>
    DateTime,

    /// <summary>C#'s zoneless DateTime, which rules cannot name but C# members may have.</summary>
    PlainDateTime,
    Date,
    Time,
    Duration,
    Guid,
    Json,

    /// <summary>C#'s object.</summary>
    Object,
}
