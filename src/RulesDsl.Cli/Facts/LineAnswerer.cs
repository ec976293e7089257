using System.Buffers;

namespace RulesDsl.Cli.Facts;

/// <summary>Answers lines of facts one after another, so many at a time that their answers do not fill the memory.</summary>
internal abstract class LineAnswerer : IDisposable
{
    private const int MostHeld = 1024 * 1024;

    private ArrayBufferWriter<byte> _answers = new();

    /// <summary>What came of the lines that were answered last, in UTF-8.</summary>
    public ReadOnlySpan<byte> Answers => _answers.WrittenSpan;

    /// <summary>Whether a line had no result.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Answers the next lines, in their order; what was answered before is given up.</summary>
    /// <returns>Whether there are more.</returns>
    public bool AnswerSome(IEnumerator<FactLine> lines, CancellationToken stop)
    {
        if (_answers.Capacity > 4 * MostHeld)
            _answers = new ArrayBufferWriter<byte>();

        _answers.ResetWrittenCount();
        while (lines.MoveNext())
        {
            stop.ThrowIfCancellationRequested();
            HasFailed |= !Answer(lines.Current, _answers);
            if (_answers.WrittenCount >= MostHeld)
                return true;
        }

        return false;
    }

    public abstract void Dispose();

    /// <summary>Answers a line with its result, or with what is wrong with it.</summary>
    /// <returns>Whether there is a result.</returns>
    protected abstract bool Answer(FactLine line, IBufferWriter<byte> answer);
}
