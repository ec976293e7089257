using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using RulesDsl.Cli.Output;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Facts;

/// <summary>Evaluates lines of facts, one after another.</summary>
internal sealed class EvaluatedLines(RuleDecision decision, TimeProvider clock) : IDisposable
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly Utf8JsonWriter _writer = new(Stream.Null, Readable);

    /// <summary>Whether one of them has no result.</summary>
    public bool HaveFailed { get; private set; }

    /// <summary>Answers a line with its result, or with what is wrong with it.</summary>
    public void Answer(FactLine line, Answers answers)
    {
        try
        {
            answers.AddLine(Result(line));
        }
        catch (Exception e) when (FactsFailure.Is(e))
        {
            HaveFailed = true;
            answers.Add(JsonText.Line(FactsFailure.ToJson(e, line)));
        }
    }

    public void Dispose() => _writer.Dispose();

    private ReadOnlySpan<byte> Result(FactLine line)
    {
        _json.ResetWrittenCount();
        _writer.Reset(_json);
        _writer.WriteStartObject();
        _writer.WritePropertyName("result"u8);
        try
        {
            decision.Evaluate(line.Json.Span, _writer, clock);
        }
        catch (FactsException)
        {
            // What is wrong with the line itself comes first, and is told in words for lines.
            line.Read();
            throw;
        }

        _writer.WriteEndObject();
        _writer.Flush();
        return _json.WrittenSpan;
    }
}
