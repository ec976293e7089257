using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>The functions that the language brings along; of overloads the narrowest comes first.</summary>
internal static class BuiltInFunctions
{
    private const string Functions = "global::RulesDsl.Decisions.RuleFunctions";
    private static readonly RuleType Text = SimpleType.String;
    private static readonly RuleType Texts = new ListType(SimpleType.String.OrNull, ListForm.Sequence, "global::System.Collections.Generic.IEnumerable<string?>");
    private static readonly RuleType Parts = new ListType(SimpleType.String, ListForm.Array, "string[]");
    private static readonly SimpleType[] Numeric = [SimpleType.Int, SimpleType.Long, SimpleType.Decimal, SimpleType.Double];
    private static readonly SimpleType[] Fractional = [SimpleType.Decimal, SimpleType.Double];

    /// <summary>All of them, except for casts and aggregates, which take any type.</summary>
    public static readonly IReadOnlyList<Callable> All =
    [
        .. Numeric.Select(static type => Static("abs", "global::System.Math.Abs", type, canThrow: true, type)),
        .. Numeric.Select(static type => Static("min", "global::System.Math.Min", type, canThrow: false, type, type)),
        .. Numeric.Select(static type => Static("max", "global::System.Math.Max", type, canThrow: false, type, type)),
        .. Fractional.Select(static type => Static("floor", "global::System.Math.Floor", type, canThrow: false, type)),
        .. Fractional.Select(static type => Static("ceiling", "global::System.Math.Ceiling", type, canThrow: false, type)),
        .. Fractional.Select(static type => Static("round", "global::System.Math.Round", type, canThrow: false, type)),
        .. Fractional.Select(static type => Static("round", "global::System.Math.Round", type, canThrow: true, type, SimpleType.Int)),
        .. Fractional.Select(static type => Static("round", "global::System.Math.Round", type, canThrow: false, type, KnownEnums.MidpointRounding)),
        .. Fractional.Select(static type => Static("round", "global::System.Math.Round", type, canThrow: true, type, SimpleType.Int, KnownEnums.MidpointRounding)),
        Instance("lower", "ToLowerInvariant", Text, canThrow: false, Text),
        Instance("upper", "ToUpperInvariant", Text, canThrow: false, Text),
        Instance("trim", "Trim", Text, canThrow: false, Text),
        new("length", CallForm.Property, "Length", Parameters([Text]), SimpleType.Int, CanThrow: false),
        Instance("substring", "Substring", Text, canThrow: true, Text, SimpleType.Int),
        Instance("substring", "Substring", Text, canThrow: true, Text, SimpleType.Int, SimpleType.Int),
        Instance("replace", "Replace", Text, canThrow: true, Text, Text, Text),
        Instance("split", "Split", Parts, canThrow: false, Text, Text),
        Static("join", Functions + ".Join", Text, canThrow: false, Texts, Text),
        .. Units("days", "Days"),
        .. Units("hours", "Hours"),
        .. Units("minutes", "Minutes"),
        .. Units("seconds", "Seconds"),
        Static("date", Functions + ".Date", SimpleType.Date, canThrow: false, SimpleType.DateTime),
        Static("date", "global::System.DateOnly.FromDateTime", SimpleType.Date, canThrow: false, new SimpleType(SimpleKind.PlainDateTime)),
        Static("time", Functions + ".Time", SimpleType.Time, canThrow: false, SimpleType.DateTime),
        Static("datetime", Functions + ".DateTime", SimpleType.DateTime, canThrow: false, SimpleType.Date),
        Instance("addMonths", "AddMonths", SimpleType.Date, canThrow: true, SimpleType.Date, SimpleType.Int),
        Instance("addMonths", "AddMonths", SimpleType.DateTime, canThrow: true, SimpleType.DateTime, SimpleType.Int),
        Instance("addYears", "AddYears", SimpleType.Date, canThrow: true, SimpleType.Date, SimpleType.Int),
        Instance("addYears", "AddYears", SimpleType.DateTime, canThrow: true, SimpleType.DateTime, SimpleType.Int),
    ];

    // days(duration) is how many, days(number) is how long.
    private static Callable[] Units(string name, string method) =>
    [
        Static(name, $"{Functions}.{method}", SimpleType.Decimal, canThrow: false, SimpleType.Duration),
        Static(name, $"{Functions}.{method}", SimpleType.Duration, canThrow: true, SimpleType.Decimal),
    ];

    private static Callable Static(string name, string csharp, RuleType result, bool canThrow, params RuleType[] parameters) =>
        new(name, CallForm.Static, csharp, Parameters(parameters), result, canThrow);

    private static Callable Instance(string name, string csharp, RuleType result, bool canThrow, params RuleType[] parameters) =>
        new(name, CallForm.Instance, csharp, Parameters(parameters), result, canThrow);

    private static EquatableArray<ParameterShape> Parameters(RuleType[] types) =>
        types.Select(static type => new ParameterShape("value", type)).ToEquatableArray();
}
