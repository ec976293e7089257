using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>The functions that the language brings along; of overloads the narrowest comes first.</summary>
internal static class BuiltInFunctions
{
    private const string Runtime = "global::RulesDsl.Decisions.";
    private static readonly RuleType Text = SimpleType.String;
    private static readonly RuleType Parts = new ListType(SimpleType.String, ListForm.Array, "string[]");
    private static readonly SimpleType PlainDateTime = new(SimpleKind.PlainDateTime);
    private static readonly SimpleType[] Numeric = [SimpleType.Int, SimpleType.Long, SimpleType.Decimal, SimpleType.Double];
    private static readonly SimpleType[] Fractional = [SimpleType.Decimal, SimpleType.Double];
    private static readonly SimpleType[] Days = [SimpleType.Date, SimpleType.DateTime, PlainDateTime];
    private static readonly string[] Lengths = ["weeks", "days", "hours", "minutes", "seconds", "milliseconds"];
    private static readonly SimpleType[] Calendar = [SimpleType.Date, SimpleType.DateTime];
    private static readonly SimpleType[] Clocks = [SimpleType.DateTime, SimpleType.Time, PlainDateTime];
    private static readonly SimpleType[] Ordered = [SimpleType.Date, SimpleType.DateTime, PlainDateTime, SimpleType.Time, SimpleType.Duration, SimpleType.String];

    private static readonly ILookup<string, Callable> ByName = Numbers().Concat(Texts()).Concat(Times()).ToLookup(static callable => callable.Name);

    /// <summary>Their names, except for casts and what takes lists or text of any sort.</summary>
    public static IEnumerable<string> Names => ByName.Select(static overloads => overloads.Key);

    /// <summary>The overloads of that name; none if there is no such function.</summary>
    public static IReadOnlyList<Callable> Of(string name) => [.. ByName[name]];

    private static IEnumerable<Callable> Numbers() =>
    [
        .. Numeric.Select(static type => Static("abs", "global::System.Math.Abs", type, canThrow: true, type)),
        Instance("abs", "Duration", SimpleType.Duration, canThrow: true, SimpleType.Duration),
        .. Numeric.Select(static type => Static("min", "global::System.Math.Min", type, canThrow: false, type, type)),
        .. Numeric.Select(static type => Static("max", "global::System.Math.Max", type, canThrow: false, type, type)),
        .. Ordered.Select(static type => Static("min", Runtime + "RuleFunctions.Min", type, canThrow: false, type, type)),
        .. Ordered.Select(static type => Static("max", Runtime + "RuleFunctions.Max", type, canThrow: false, type, type)),
        .. Fractional.Select(static type => Static("floor", "global::System.Math.Floor", type, canThrow: false, type)),
        .. Fractional.Select(static type => Static("ceiling", "global::System.Math.Ceiling", type, canThrow: false, type)),
        .. Fractional.Select(static type => Static("truncate", "global::System.Math.Truncate", type, canThrow: false, type)),
        .. Fractional.Select(static type => Static("round", "global::System.Math.Round", type, canThrow: false, type)),
        .. Fractional.Select(static type => Static("round", "global::System.Math.Round", type, canThrow: true, type, SimpleType.Int)),
        .. Fractional.Select(static type => Static("round", "global::System.Math.Round", type, canThrow: false, type, KnownEnums.MidpointRounding)),
        .. Fractional.Select(static type => Static("round", "global::System.Math.Round", type, canThrow: true, type, SimpleType.Int, KnownEnums.MidpointRounding)),
    ];

    private static IEnumerable<Callable> Texts() =>
    [
        Instance("lower", "ToLowerInvariant", Text, canThrow: false, Text),
        Instance("upper", "ToUpperInvariant", Text, canThrow: false, Text),
        Instance("trim", "Trim", Text, canThrow: false, Text),
        Instance("trimStart", "TrimStart", Text, canThrow: false, Text),
        Instance("trimEnd", "TrimEnd", Text, canThrow: false, Text),
        Property("length", "Length", Text),
        Instance("padLeft", "PadLeft", Text, canThrow: true, Text, SimpleType.Int),
        Instance("padRight", "PadRight", Text, canThrow: true, Text, SimpleType.Int),
        Instance("substring", "Substring", Text, canThrow: true, Text, SimpleType.Int),
        Instance("substring", "Substring", Text, canThrow: true, Text, SimpleType.Int, SimpleType.Int),
        Instance("replace", "Replace", Text, canThrow: true, Text, Text, Text),
        Instance("split", "Split", Parts, canThrow: false, Text, Text),
        Static("index", Runtime + "RuleTexts.Index", SimpleType.Int.OrNull, canThrow: false, Text, Text),
    ];

    private static IEnumerable<Callable> Times() =>
    [
        .. Lengths.SelectMany(Units),
        .. Days.SelectMany(static type => new[] { Property("year", "Year", type), Property("month", "Month", type), Property("day", "Day", type) }),
        .. Days.Select(static type => Property("weekday", "DayOfWeek", type) with { ReturnType = KnownEnums.DayOfWeek }),
        .. Clocks.SelectMany(static type => new[] { Property("hour", "Hour", type), Property("minute", "Minute", type), Property("second", "Second", type) }),
        Static("date", Runtime + "RuleTimes.Date", SimpleType.Date, canThrow: false, SimpleType.DateTime),
        Static("date", "global::System.DateOnly.FromDateTime", SimpleType.Date, canThrow: false, PlainDateTime),
        Static("date", Runtime + "RuleTexts.Date", SimpleType.Date.OrNull, canThrow: false, Text),
        Static("date", "new global::System.DateOnly", SimpleType.Date, canThrow: true, SimpleType.Int, SimpleType.Int, SimpleType.Int),
        Static("time", Runtime + "RuleTimes.Time", SimpleType.Time, canThrow: false, SimpleType.DateTime),
        Static("time", "global::System.TimeOnly.FromDateTime", SimpleType.Time, canThrow: false, PlainDateTime),
        Static("time", "new global::System.TimeOnly", SimpleType.Time, canThrow: true, SimpleType.Int, SimpleType.Int),
        Static("time", "new global::System.TimeOnly", SimpleType.Time, canThrow: true, SimpleType.Int, SimpleType.Int, SimpleType.Int),
        Static("datetime", Runtime + "RuleTimes.DateTime", SimpleType.DateTime, canThrow: false, SimpleType.Date),
        Static("datetime", Runtime + "RuleTimes.DateTime", SimpleType.DateTime, canThrow: false, SimpleType.Date, SimpleType.Time),
        Static("datetime", Runtime + "RuleTimes.DateTime", SimpleType.DateTime, canThrow: true, PlainDateTime),
        Static("datetime", Runtime + "RuleTexts.DateTime", SimpleType.DateTime.OrNull, canThrow: false, Text),
        .. Days.Select(static type => Instance("addMonths", "AddMonths", type, canThrow: true, type, SimpleType.Int)),
        .. Days.Select(static type => Instance("addYears", "AddYears", type, canThrow: true, type, SimpleType.Int)),
        .. Calendar.Select(static type => Static("months", Runtime + "RuleTimes.Months", SimpleType.Int, canThrow: false, type, type)),
        .. Calendar.Select(static type => Static("years", Runtime + "RuleTimes.Years", SimpleType.Int, canThrow: false, type, type)),
    ];

    // days(duration) is how many, days(number) is how long.
    private static Callable[] Units(string name)
    {
        var method = $"{Runtime}RuleDurations.{char.ToUpperInvariant(name[0])}{name.Substring(1)}";
        return
        [
            Static(name, method, SimpleType.Decimal, canThrow: false, SimpleType.Duration),
            Static(name, method, SimpleType.Duration, canThrow: true, SimpleType.Decimal),
        ];
    }

    private static Callable Static(string name, string csharp, RuleType result, bool canThrow, params RuleType[] parameters) =>
        new(name, CallForm.Static, csharp, Parameters(parameters), result, canThrow);

    private static Callable Instance(string name, string csharp, RuleType result, bool canThrow, params RuleType[] parameters) =>
        new(name, CallForm.Instance, csharp, Parameters(parameters), result, canThrow);

    private static Callable Property(string name, string csharp, RuleType target) =>
        new(name, CallForm.Property, csharp, Parameters([target]), SimpleType.Int, CanThrow: false);

    private static EquatableArray<ParameterShape> Parameters(RuleType[] types) =>
        types.Select(static type => new ParameterShape("value", type)).ToEquatableArray();
}
