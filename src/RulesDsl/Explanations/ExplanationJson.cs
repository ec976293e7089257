using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using RulesDsl.Decisions;

namespace RulesDsl.Explanations;

/// <summary>An explanation as JSON.</summary>
internal static class ExplanationJson
{
    private const int MostItems = 100;
    private const int Deepest = 4;

    public static string Of(Explanation explanation, ExplanationDetail detail)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            Write(json, explanation, detail);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Explanation explanation, ExplanationDetail detail)
    {
        json.WriteStartObject();
        json.WriteString("ruleSet", explanation.RuleSet.Name);
        json.WriteString("version", explanation.RuleSet.Version);
        json.WriteString("hit", explanation.Hit);
        json.WriteString("winner", explanation.Winner?.Name);
        json.WriteBoolean("hasResult", explanation.HasResult);
        json.WritePropertyName("result");
        WriteValue(json, explanation.Result, 0);
        WriteFailure(json, explanation.Failure);
        json.WriteStartArray("lets");
        foreach (var let in explanation.Lets.Where(let => let.IsEvaluated || detail is ExplanationDetail.Everything))
        {
            json.WriteStartObject();
            json.WriteString("name", let.Name);
            WriteSeen(json, let.IsEvaluated, let.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rules");
        foreach (var rule in ExplanationText.Shown(explanation, detail))
            Write(json, rule);
        json.WriteEndArray();
        json.WriteNumber("notTried", explanation.Rules.Count(static rule => rule.Verdict is RuleVerdict.NotReached));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuleExplanation rule)
    {
        json.WriteStartObject();
        json.WriteString("name", rule.Rule.Name);
        if (rule.Rule.Id is { } id)
            json.WriteString("id", id);
        json.WriteString("file", rule.Rule.File);
        json.WriteNumber("line", rule.Rule.Line);
        json.WriteString("verdict", Name(rule.Verdict));
        json.WriteBoolean("wins", rule.IsWinner);
        if (rule.Stops)
            json.WriteBoolean("stops", true);
        if (rule is { Verdict: RuleVerdict.Matched, Stops: false })
        {
            json.WritePropertyName("output");
            WriteValue(json, rule.Output, 0);
        }

        WriteFailure(json, rule.Failure);
        if (rule.Condition is { } condition)
        {
            json.WritePropertyName("condition");
            Write(json, condition);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ConditionExplanation condition)
    {
        json.WriteStartObject();
        json.WriteString("kind", Name(condition.Kind));
        json.WriteString("text", condition.Text);
        json.WriteString("file", condition.Place.File);
        json.WriteNumber("line", condition.Place.Line);
        json.WriteNumber("column", condition.Place.Column);
        json.WriteNumber("endLine", condition.Place.EndLine);
        json.WriteNumber("endColumn", condition.Place.EndColumn);
        json.WriteString("verdict", Name(condition.Verdict));
        Write(json, condition.Operands);
        if (condition.Conditions.Count > 0)
        {
            json.WriteStartArray("conditions");
            foreach (var inner in condition.Conditions)
                Write(json, inner);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<OperandExplanation> operands)
    {
        if (operands.Count == 0)
            return;

        json.WriteStartArray("operands");
        foreach (var operand in operands)
        {
            json.WriteStartObject();
            json.WriteString("text", operand.Text);
            WriteSeen(json, operand.IsEvaluated, operand.Value);
            Write(json, operand.Operands);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFailure(Utf8JsonWriter json, Exception? failure)
    {
        if (failure is null)
            return;

        json.WriteStartObject("failure");
        json.WriteString("message", failure.Message);
        if (failure is RuleEvaluationException known)
        {
            json.WriteString("rule", known.Rule);
            json.WriteString("file", known.File);
            json.WriteNumber("line", known.Line);
            json.WriteNumber("column", known.Column);
        }

        json.WriteEndObject();
    }

    // A value that nobody asked for is not there; null is one that is null.
    private static void WriteSeen(Utf8JsonWriter json, bool isEvaluated, object? value)
    {
        if (!isEvaluated)
            return;

        json.WritePropertyName("value");
        WriteValue(json, value, 0);
    }

    private static void WriteValue(Utf8JsonWriter json, object? value, int depth)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case sbyte or byte or short or ushort or int or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case uint or ulong:
                json.WriteNumberValue(Convert.ToUInt64(value, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case float number when float.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case SaidMembers said:
                WriteMembers(json, said, depth);
                break;
            case ICollection items and not IDictionary when depth < Deepest && Items(items) is { } kept:
                WriteItems(json, kept, items.Count - kept.Length, depth);
                break;
            default:
                json.WriteStringValue(ShownText.OfValue(value));
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter json, SaidMembers said, int depth)
    {
        json.WriteStartObject();
        foreach (var (name, value) in said)
        {
            json.WritePropertyName(name);
            WriteValue(json, value, depth + 1);
        }

        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, object?[] items, int left, int depth)
    {
        json.WriteStartArray();
        foreach (var item in items)
            WriteValue(json, item, depth + 1);
        if (left > 0)
            json.WriteStringValue($"… {left.ToString(CultureInfo.InvariantCulture)} more");
        json.WriteEndArray();
    }

    // What tells of a collection must not fail itself, and to walk through one may.
    private static object?[]? Items(ICollection items)
    {
        try
        {
            return [.. items.Cast<object?>().Take(MostItems)];
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static string Name<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
