using System.Globalization;
using System.Text;
using RulesDsl.Cli.Facts;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Tests.Facts;

public sealed class FactLinesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n \t\r\n")]
    [InlineData("{}", 1)]
    [InlineData("\uFEFF{}\n", 1)]
    [InlineData("{}\r\n\r\n{}\r\n", 1, 3)]
    [InlineData("\n{}\n{}", 2, 3)]
    public async Task Lines_are_counted_and_blank_ones_passed_over(string text, params int[] numbers)
    {
        Assert.Equal(numbers.Select(static number => (long)number), (await ReadAsync(Encoding.UTF8.GetBytes(text))).Select(static line => line.Number));
    }

    [Theory]
    [InlineData("{\"a\": ", "The line breaks off in the middle: its JSON has no end.")]
    [InlineData("{\"a\": \"b", "The line breaks off in the middle: its JSON has no end.")]
    [InlineData("{\"a\": tru", "The line breaks off in the middle: its JSON has no end.")]
    [InlineData("{\"a\": 1]", "The line is no JSON: ']' is invalid without a matching open, at byte 8.")]
    [InlineData("{\"a\": 1,}", "The line is no JSON: a comma stands before the end of an object or a list, at byte 9.")]
    [InlineData("{\"a\": 1} {}", "The line is no JSON: '{' is invalid after a single JSON value. Expected end of data, at byte 10.")]
    [InlineData("{\"a\": 1, \"a\": 2}", "The member 'a' is given twice.")]
    [InlineData("[]", "A JSON object is expected, with a member for each input.")]
    [InlineData("null", "A JSON object is expected, with a member for each input.")]
    [InlineData("{\"a\": \"\\uD800\"}", "A text in the line has one half of a character that is written as two: \\uD800 to \\uDBFF and \\uDC00 to \\uDFFF stand only in pairs.")]
    public async Task What_is_no_object_is_told(string line, string problem)
    {
        var read = Assert.Single(await ReadAsync(Encoding.UTF8.GetBytes(line)));

        Assert.Equal(problem, Assert.Throws<FactsException>(() => read.Read()).Message);
    }

    [Fact]
    public async Task What_is_no_UTF8_is_told_and_the_next_line_is_read()
    {
        var lines = await ReadAsync([.. "{\"a\": \""u8, 0xFF, .. "\"}\n{\"a\": \"é\"}"u8]);

        Assert.Equal("The line is no UTF-8 text: save the facts as UTF-8.", Assert.Throws<FactsException>(() => lines[0].Read()).Message);
        Assert.Equal("é", (string?)lines[1].Read()["a"]);
    }

    [Theory]
    [InlineData(FactLine.MostBytes, false)]
    [InlineData(FactLine.MostBytes + 1, true)]
    [InlineData(100_000_000, true)]
    public async Task A_line_without_an_end_in_sight_is_told_and_not_held(int length, bool isTooLong)
    {
        var before = new byte[length];
        "{}"u8.CopyTo(before);
        before.AsSpan(2).Fill((byte)' ');

        var lines = await ReadAsync([.. before, .. "\n{\"a\": 1}\n"u8]);

        Assert.Equal([(1L, isTooLong), (2L, false)], lines.Select(static line => (line.Number, line.IsTooLong)));
        if (isTooLong)
            Assert.Equal("The line is longer than 64 MB, which is the most for the facts of one evaluation.", Assert.Throws<FactsException>(() => lines[0].Read()).Message);
        Assert.Equal(1, (int?)lines[1].Read()["a"]);
    }

    [Fact]
    public async Task Lines_come_as_they_are_piped_in()
    {
        var bytes = Encoding.UTF8.GetBytes("{\"a\": 1}\n{\"a\": 22}\r\n\n{\"a\": 333}");

        Assert.Equal([1, 22, 333], (await ReadAsync(new SlowStream(bytes))).Select(static line => (int)line.Read()["a"]!));
    }

    [Fact]
    public async Task Long_lines_stand_among_short_ones()
    {
        int[] lengths = [2, 300_000, 5_000_000, 2, 2, 1_000_000, 40_000_000, 100, 700_000, 20];
        var lines = lengths.Select(static (length, i) => $"{i}".PadRight(length));

        var read = await ReadAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

        Assert.Equal(lengths, read.Select(static line => line.Json.Length));
        Assert.Equal(Enumerable.Range(0, lengths.Length), read.Select(static line => int.Parse(Encoding.UTF8.GetString(line.Json.Span), CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task What_follows_a_long_line_comes_in_short_batches()
    {
        await using var reader = new FactLines(new MemoryStream([.. Encoding.UTF8.GetBytes(new string(' ', 30_000_000) + "{}\n"), .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{}\n", 1_000_000)))]));
        var counts = new List<int>();
        while (await reader.ReadBatchAsync(CancellationToken.None) is { } batch)
        {
            using (batch)
                counts.Add(batch.Count);
        }

        Assert.InRange(counts.Max(), 1, 100_000);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    public async Task The_first_line_does_not_wait_for_the_second(string line)
    {
        await using var reader = new FactLines(new HaltingStream(Encoding.UTF8.GetBytes(line + "\n")));

        var batch = await reader.ReadBatchAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System);

        Assert.Single(batch!.Lines());
    }

    [Fact]
    public async Task UTF16_is_refused()
    {
        var refused = await Assert.ThrowsAsync<UsageException>(() => ReadAsync([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{}")]));

        Assert.Equal("The facts are UTF-16: save them as UTF-8.", refused.Message);
    }

    private static Task<List<FactLine>> ReadAsync(byte[] content) => ReadAsync(new MemoryStream(content));

    private static async Task<List<FactLine>> ReadAsync(Stream stream)
    {
        var lines = new List<FactLine>();
        await using var reader = new FactLines(stream);
        await foreach (var line in reader.ReadAsync(CancellationToken.None))
            lines.Add(line with { Json = line.Json.ToArray() });
        return lines;
    }

    /// <summary>A pipe whose other end writes once and then waits.</summary>
    private sealed class HaltingStream(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? base.ReadAsync(buffer, cancellationToken) : new(new TaskCompletionSource<int>().Task);
    }

    /// <summary>A pipe whose other end writes a byte at a time.</summary>
    private sealed class SlowStream(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..1], cancellationToken);
    }
}
