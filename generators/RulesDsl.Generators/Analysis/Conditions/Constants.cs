using System.Globalization;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Analysis.Conditions;

/// <summary>Values that are known at build time, as tests see them.</summary>
internal sealed class Constants(EnumValues enums)
{
    // Beyond it a number would not leave room for its neighbours.
    private const double Largest = 1e27;

    /// <summary>Whether an expression is a known value, and which.</summary>
    public bool TryGet(BoundExpression expression, out object? value)
    {
        value = expression switch
        {
            BoundLiteral literal => Of(literal),
            BoundEnumMember member => enums.Of((NamedType)member.Type.NotNull, member.Member),
            BoundConversion conversion when TryGet(conversion.Operand, out var inner) => inner,
            BoundNegate negate when TryGet(negate.Operand, out var inner) && inner is decimal number => -number,
            _ => null,
        };
        return value is not null || expression is BoundNull;
    }

    private static object? Of(BoundLiteral literal) => literal.Value switch
    {
        string or bool or Guid => literal.Value,
        char letter => (decimal)letter,
        // A decimal may lie beside the double; then nobody knows what is above and what is below.
        double number => Math.Abs(number) < Largest && (double)(decimal)number == number ? (decimal)number : null,
        float number => Math.Abs(number) < Largest && (float)(decimal)number == number ? (decimal)number : null,
        DateTime day => literal.Type.NotNull is SimpleType { Kind: SimpleKind.Date } ? day.Ticks / TimeSpan.TicksPerDay : (decimal)day.Ticks,
        DateTimeOffset moment => (decimal)moment.UtcTicks,
        TimeSpan span => (decimal)span.Ticks,
        IConvertible number => Convert.ToDecimal(number, CultureInfo.InvariantCulture) is var known && Math.Abs(known) < (decimal)Largest ? known : null,
        _ => null,
    };
}
