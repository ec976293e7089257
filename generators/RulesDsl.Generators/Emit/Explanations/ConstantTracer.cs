using System.Globalization;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Emit.Explanations;

/// <summary>Constants of tests as what the test asks for, so that tests which differ in nothing else are the same.</summary>
/// <param name="trace">What knows the constants.</param>
/// <param name="lines">Takes them down.</param>
internal sealed class ConstantTracer(BoundSymbol trace, TraceLines lines)
{
    private int _count;

    /// <summary>A test begins: its constants are counted anew.</summary>
    public void Begin() => _count = 0;

    /// <summary>What the test asks for in place of a constant; the constant itself where that would not be worth it.</summary>
    public BoundExpression Trace(BoundExpression constant) => constant switch
    {
        BoundConversion { Operand: BoundLiteral { Value: int whole } literal } conversion when conversion.Type == SimpleType.Decimal =>
            Ask(literal with { Type = SimpleType.Decimal }, "Decimal", whole.ToString(CultureInfo.InvariantCulture)),
        BoundLiteral { Value: string text } literal when literal.Type == SimpleType.String => Ask(literal, "Text", text),
        BoundLiteral { Value: int number } literal when literal.Type == SimpleType.Int => Ask(literal, "Int", number.ToString(CultureInfo.InvariantCulture)),
        BoundLiteral { Value: long number } literal when literal.Type == SimpleType.Long => Ask(literal, "Long", number.ToString(CultureInfo.InvariantCulture)),
        BoundLiteral { Value: decimal number } literal when literal.Type == SimpleType.Decimal => Ask(literal, "Decimal", number.ToString(CultureInfo.InvariantCulture)),
        BoundLiteral { Value: DateTime day } literal when literal.Type == SimpleType.Date => Ask(literal, "Date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => constant,
    };

    private BoundTraced Ask(BoundLiteral constant, string method, string text)
    {
        lines.AddConstant(text);
        return new BoundTraced(trace, method, _count++, null, constant.Type, constant.Span);
    }
}
