using System.Buffers;
using System.Globalization;
using System.Text;
using RulesDsl.Cli.Facts;
using RulesDsl.Cli.Output;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Tests.Facts;

public sealed class AnsweredLinesTests
{
    private int _answered;

    [Theory]
    [InlineData(1, 20_000)]
    [InlineData(300_000, 40)]
    [InlineData(3_000_000, 6)]
    public async Task Lines_are_answered_in_their_order_however_long_the_answers(int length, int count)
    {
        var output = new StringWriter();

        Assert.True(await AnswerAsync(output, () => new Repeater(this, length), Lines(count), static () => false));

        var answers = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(1, count), answers.Select(static answer => int.Parse(answer.TrimEnd('.'), CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task What_is_held_of_the_answers_is_bounded()
    {
        var held = 0;
        var output = new Listener(text => held = Math.Max(held, text));

        await AnswerAsync(output, () => new Repeater(this, 100_000), Lines(2_000), static () => false);

        Assert.InRange(held, 1_000_000, 1_200_000);
    }

    [Fact]
    public async Task When_nobody_reads_any_more_the_work_ends()
    {
        var written = 0;

        await AnswerAsync(new Listener(_ => written++), () => new Repeater(this, 100_000), Lines(5_000), () => written > 0);

        Assert.Equal(1, written);
        Assert.InRange(_answered, 1, 200);
    }

    [Fact]
    public async Task A_line_without_a_result_is_told_at_the_end()
    {
        Assert.False(await AnswerAsync(new StringWriter(), () => new Repeater(this, 1, failing: 17_000), Lines(20_000), static () => false));
    }

    [Fact]
    public async Task What_is_stopped_does_not_wait_for_a_pipe()
    {
        using var stop = new CancellationTokenSource();
        await using var facts = new FactLines(new SilentStream());
        var answers = new AnsweredLines(() => new Repeater(this, 1), Context(new StringWriter(), static () => false)).AnswerAsync(facts, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answers.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System));
    }

    [Fact]
    public async Task What_fails_is_thrown_when_nothing_uses_the_rules_any_more()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => AnswerAsync(new StringWriter(), () => new Repeater(this, 1, broken: true), Lines(20_000), static () => false));
    }

    private static byte[] Lines(int count) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\": \"some facts\"}\n", count)));

    private static async Task<bool> AnswerAsync(TextWriter output, Func<LineAnswerer> answerer, byte[] lines, Func<bool> isClosed)
    {
        await using var facts = new FactLines(new MemoryStream(lines));
        return await new AnsweredLines(answerer, Context(output, isClosed)).AnswerAsync(facts, CancellationToken.None);
    }

    private static ToolContext Context(TextWriter output, Func<bool> isClosed) =>
        new(".", Paper.Of(output, isColored: false), Paper.Of(TextWriter.Null, isColored: false), static _ => null, static () => Stream.Null) { IsOutputClosed = isClosed };

    /// <summary>Answers with the line's number and many dots.</summary>
    private sealed class Repeater(AnsweredLinesTests test, int length, int failing = 0, bool broken = false) : LineAnswerer
    {
        public override void Dispose()
        {
        }

        protected override bool Answer(FactLine line, IBufferWriter<byte> answer)
        {
            Interlocked.Increment(ref test._answered);
            if (broken)
                throw new InvalidOperationException();

            answer.Write(Encoding.UTF8.GetBytes($"{line.Number}{new string('.', length)}\n"));
            return line.Number != failing;
        }
    }

    private sealed class Listener(Action<int> written) : StringWriter
    {
        public override void Write(string? value) => written(value!.Length);
    }

    /// <summary>A pipe whose other end writes nothing, and which does not heed who stops.</summary>
    private sealed class SilentStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(new TaskCompletionSource<int>().Task);
    }
}
