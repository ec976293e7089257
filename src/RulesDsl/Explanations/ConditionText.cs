using System.Text;

namespace RulesDsl.Explanations;

/// <summary>Conditions as text.</summary>
internal static class ConditionText
{
    private const int Step = 2;

    /// <summary>A condition on one line: <c>✗ order.Total >= 1000  (order.Total is 250)</c>.</summary>
    public static string Line(ConditionExplanation condition) => $"{Mark(condition.Verdict)} {Words(condition)}";

    /// <summary>The same without its mark.</summary>
    public static string Words(ConditionExplanation condition)
    {
        var note = Note(condition);
        return Head(condition) + (note.Length == 0 ? "" : $"  ({note})");
    }

    /// <summary>A condition and those that it is made of, a line each.</summary>
    public static void Write(StringBuilder text, ConditionExplanation condition, int indent)
    {
        // What all rules are, their conditions say one by one.
        if (indent == Step && condition.Kind is ConditionKind.And)
        {
            foreach (var inner in condition.Conditions)
                Write(text, inner, indent + Step);
            return;
        }

        text.Append(' ', indent == Step ? Step + Step : indent).Append(Line(condition)).Append('\n');
        foreach (var inner in condition.Conditions)
            Write(text, inner, (indent == Step ? Step + Step : indent) + Step);
    }

    /// <summary>✓, ✗, ! for what failed, · for what nobody asked for.</summary>
    public static char Mark(ConditionVerdict verdict) => verdict switch
    {
        ConditionVerdict.True => '✓',
        ConditionVerdict.False or ConditionVerdict.Null => '✗',
        ConditionVerdict.Failed => '!',
        _ => '·',
    };

    private static string Head(ConditionExplanation condition) => condition.Kind switch
    {
        ConditionKind.And => "all of",
        ConditionKind.Or => "one of",
        ConditionKind.Not => "not",
        _ => ShownText.Of(condition.Text),
    };

    private static string Note(ConditionExplanation condition)
    {
        if (condition.Kind is ConditionKind.And or ConditionKind.Or or ConditionKind.Not)
            return "";

        var values = string.Join(", ", Values(condition.Operands, condition.Text));
        if (condition.Verdict is not ConditionVerdict.Null)
            return values;

        // A condition that is a value itself has no operand that is null.
        var isNull = condition.Operands.Any(static operand => operand is { IsEvaluated: true, Value: null }) ? values
            : values.Length == 0 ? "is null" : $"is null, {values}";
        return isNull + "; null counts as no";
    }

    private static IEnumerable<string> Values(IEnumerable<OperandExplanation> operands, string known)
    {
        foreach (var operand in operands)
        {
            if (operand.IsEvaluated)
                yield return operand.Text == known ? $"is {ShownText.OfValue(operand.Value)}" : operand.ToString();
            foreach (var inner in Values(operand.Operands, known))
                yield return inner;
        }
    }
}
