using System.Buffers;

namespace RulesDsl.Cli.Facts;

/// <summary>Answers lines of facts one after another.</summary>
internal abstract class LineAnswerer : IDisposable
{
    private readonly ArrayBufferWriter<byte> _answers = new();

    /// <summary>What came of the lines that were answered last, in UTF-8.</summary>
    public ReadOnlySpan<byte> Answers => _answers.WrittenSpan;

    /// <summary>Whether a line had no result.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Answers some lines, in their order.</summary>
    public void Answer(FactBatch batch)
    {
        _answers.ResetWrittenCount();
        foreach (var line in batch.Lines())
            HasFailed |= !Answer(line, _answers);
    }

    public abstract void Dispose();

    /// <summary>Answers a line with its result, or with what is wrong with it.</summary>
    /// <returns>Whether there is a result.</returns>
    protected abstract bool Answer(FactLine line, IBufferWriter<byte> answer);
}
