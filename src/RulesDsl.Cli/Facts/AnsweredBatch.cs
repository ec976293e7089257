namespace RulesDsl.Cli.Facts;

/// <summary>A batch of facts that is being answered, apart from what answers others.</summary>
internal sealed class AnsweredBatch : IDisposable
{
    private readonly FactBatch _batch;
    private readonly IEnumerator<FactLine> _lines;
    private readonly CancellationToken _stop;

    public AnsweredBatch(FactBatch batch, LineAnswerer answerer, CancellationToken stop)
    {
        (_batch, _lines, Answerer, _stop) = (batch, batch.Lines().GetEnumerator(), answerer, stop);
        Continue();
    }

    public LineAnswerer Answerer { get; }

    /// <summary>Ends when there are answers, with whether there will be more.</summary>
    public Task<bool> Answers { get; private set; } = null!;

    /// <summary>Goes on, after the answers have been taken.</summary>
    public void Continue() => Answers = Task.Run(() => Answerer.AnswerSome(_lines, _stop), CancellationToken.None);

    public void Dispose()
    {
        _lines.Dispose();
        _batch.Dispose();
    }
}
