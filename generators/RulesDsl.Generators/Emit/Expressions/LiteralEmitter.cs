using System.Globalization;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>Constants.</summary>
internal static class LiteralEmitter
{
    public static Code Emit(BoundLiteral literal, EmitScope scope) => literal.Value switch
    {
        string text => Code.Primary(CSharpText.Literal(text)),
        bool value => Code.Primary(value ? "true" : "false"),
        char character => Code.Primary(Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(character, quote: true)),
        decimal number => Number(number < 0, number.ToString(CultureInfo.InvariantCulture) + "m"),
        double number when literal.Type is SimpleType { Kind: SimpleKind.Float } =>
            Number(number < 0, ((float)number).ToString("R", CultureInfo.InvariantCulture) + "f"),
        double number => Number(number < 0, number.ToString("R", CultureInfo.InvariantCulture) + "d"),
        long number => Number(number < 0, number.ToString(CultureInfo.InvariantCulture) + "L"),
        ulong number => Code.Primary(number.ToString(CultureInfo.InvariantCulture) + "UL"),
        uint number => Code.Primary(number.ToString(CultureInfo.InvariantCulture) + "u"),
        DateTimeOffset moment => Code.Primary(Hoist(literal, "Moment", Moment(moment), scope)),
        DateTime day when literal.Type == SimpleType.Date =>
            Code.Primary(Hoist(literal, "Day", $"new({Invariant(day.Year)}, {Invariant(day.Month)}, {Invariant(day.Day)})", scope)),
        DateTime moment => Code.Primary(Hoist(literal, "Moment", $"new({Invariant(moment.Ticks)}L, global::System.DateTimeKind.Utc)", scope)),
        TimeSpan duration => Code.Primary(Hoist(literal, "Duration", Duration(duration), scope)),
        Guid guid => Code.Primary(Hoist(literal, "Id", $"new(\"{guid:D}\")", scope)),
        IFormattable number => Number(number.ToString(null, CultureInfo.InvariantCulture)[0] == '-', number.ToString(null, CultureInfo.InvariantCulture)),
        _ => throw new InvalidOperationException($"No literal for {literal.Value.GetType().Name}."),
    };

    /// <summary>Whether C# has no literal for it, so that a field holds it.</summary>
    public static bool IsHoisted(BoundLiteral literal) => literal.Value is TimeSpan or DateTime or DateTimeOffset or Guid;

    public static Code Emit(BoundEnumMember member) =>
        Code.Primary($"{member.Type.NotNull.CSharpName}.{CSharpText.Identifier(member.Member)}");

    public static Code EmitNull(BoundExpression expression) =>
        Code.Primary(expression.Type is NullableType { IsWrapped: true } wrapped ? $"default({wrapped.CSharpName})" : "null");

    private static Code Number(bool isNegative, string text) => new(text, isNegative ? Precedence.Unary : Precedence.Primary);

    private static string Hoist(BoundLiteral literal, string stem, string initializer, EmitScope scope) =>
        scope.Hoist(literal.Type.NotNull.CSharpName, stem, initializer);

    private static string Moment(DateTimeOffset moment) =>
        $"new({Invariant(moment.Year)}, {Invariant(moment.Month)}, {Invariant(moment.Day)}, {Invariant(moment.Hour)}, {Invariant(moment.Minute)}, "
        + $"{Invariant(moment.Second)}, {Invariant(moment.Millisecond)}, new global::System.TimeSpan({Invariant(moment.Offset.Ticks)}L))";

    private static string Duration(TimeSpan duration) =>
        duration.Ticks % TimeSpan.TicksPerMillisecond == 0 && duration.Ticks < TimeSpan.TicksPerDay * 10_000
            ? $"new({Invariant(duration.Days)}, {Invariant(duration.Hours)}, {Invariant(duration.Minutes)}, {Invariant(duration.Seconds)}, {Invariant(duration.Milliseconds)})"
            : $"new({Invariant(duration.Ticks)}L)";

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
