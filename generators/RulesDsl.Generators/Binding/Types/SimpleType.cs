namespace RulesDsl.Generators.Binding.Types;

/// <summary>A number, a text, a moment, …: a type that rules know by heart.</summary>
internal sealed record SimpleType(SimpleKind Kind) : RuleType
{
    public static readonly SimpleType Bool = new(SimpleKind.Bool);
    public static readonly SimpleType String = new(SimpleKind.String);
    public static readonly SimpleType Int = new(SimpleKind.Int);
    public static readonly SimpleType Long = new(SimpleKind.Long);
    public static readonly SimpleType Double = new(SimpleKind.Double);
    public static readonly SimpleType Decimal = new(SimpleKind.Decimal);
    public static readonly SimpleType DateTime = new(SimpleKind.DateTime);
    public static readonly SimpleType Date = new(SimpleKind.Date);
    public static readonly SimpleType Time = new(SimpleKind.Time);
    public static readonly SimpleType Duration = new(SimpleKind.Duration);
    public static readonly SimpleType Guid = new(SimpleKind.Guid);
    public static readonly SimpleType Json = new(SimpleKind.Json);

    /// <summary>The names that a rules file may use, <see langword="null"/> for any other.</summary>
    public static SimpleType? Named(string name) => name switch
    {
        "int" => Int,
        "long" => Long,
        "double" => Double,
        "decimal" => Decimal,
        "bool" => Bool,
        "string" => String,
        "datetime" or "DateTimeOffset" => DateTime,
        "date" or "DateOnly" => Date,
        "time" or "TimeOnly" => Time,
        "duration" or "TimeSpan" => Duration,
        "guid" or "Guid" => Guid,
        "json" or "JsonElement" => Json,
        _ => null,
    };

    public override bool IsValueType => Kind is not (SimpleKind.String or SimpleKind.Object);

    public override string CSharpName => Kind switch
    {
        SimpleKind.DateTime => "global::System.DateTimeOffset",
        SimpleKind.PlainDateTime => "global::System.DateTime",
        SimpleKind.Date => "global::System.DateOnly",
        SimpleKind.Time => "global::System.TimeOnly",
        SimpleKind.Duration => "global::System.TimeSpan",
        SimpleKind.Guid => "global::System.Guid",
        SimpleKind.Json => "global::System.Text.Json.JsonElement",
        _ => Lower(Kind),
    };

    public override string Display => Kind == SimpleKind.PlainDateTime ? "DateTime" : Lower(Kind);

    private static string Lower(SimpleKind kind)
    {
#pragma warning disable CA1308 // The keyword is lower case; nothing is normalised.
        return kind.ToString().ToLowerInvariant();
#pragma warning restore CA1308
    }
}
