using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Facts;

/// <summary>Evaluates lines of facts one after another.</summary>
internal sealed class LineEvaluator(RuleDecision decision, TimeProvider clock) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _answers = new();
    private readonly ArrayBufferWriter<byte> _answer = new();
    private readonly Utf8JsonWriter _writer = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>What came of the lines that were evaluated last: a line of JSON for each, in UTF-8.</summary>
    public ReadOnlySpan<byte> Answers => _answers.WrittenSpan;

    /// <summary>Whether a line had no result.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Evaluates the lines from one number to before another.</summary>
    public void Evaluate(IReadOnlyList<FactLine> lines, int from, int to)
    {
        _answers.ResetWrittenCount();
        for (var i = from; i < to; i++)
        {
            try
            {
                Evaluate(lines[i]);
            }
            catch (Exception e) when (FactsFailure.Is(e))
            {
                HasFailed = true;
                Begin();
                FactsFailure.Write(e, lines[i], _writer);
            }

            _writer.Flush();
            _answers.Write(_answer.WrittenSpan);
            _answers.Write("\n"u8);
        }
    }

    public void Dispose() => _writer.Dispose();

    private void Begin()
    {
        _answer.ResetWrittenCount();
        _writer.Reset(_answer);
        _writer.WriteStartObject();
    }

    private void Evaluate(FactLine line)
    {
        Begin();
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
    }
}
