using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Facts;

/// <summary>Answers lines of facts with results, a line of JSON for each.</summary>
internal sealed class LineEvaluator(RuleDecision decision, TimeProvider clock) : LineAnswerer
{
    private readonly ArrayBufferWriter<byte> _result = new();
    private readonly Utf8JsonWriter _writer = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public override void Dispose() => _writer.Dispose();

    protected override bool Answer(FactLine line, IBufferWriter<byte> answer)
    {
        _result.ResetWrittenCount();
        _writer.Reset(_result);
        try
        {
            Evaluate(line);
            _writer.Flush();
            answer.Write("{\"result\":"u8);
            answer.Write(_result.WrittenSpan);
            answer.Write("}\n"u8);
            return true;
        }
        catch (Exception e) when (FactsFailure.Is(e))
        {
            FactsFailure.Write(e, line, _writer);
            _writer.Flush();
            answer.Write(_result.WrittenSpan);
            answer.Write("\n"u8);
            return false;
        }
    }

    private void Evaluate(FactLine line)
    {
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
    }
}
