using System.Text;
using RulesDsl.FinOps.Sources;
using RulesDsl.FinOps.Sources.Focus;

namespace RulesDsl.FinOps.Tests.Sources;

/// <summary>What is said of a cost file that cannot be used.</summary>
public sealed class FocusBadInputTests
{
    [Fact]
    public void All_missing_columns_are_named_at_once_with_what_was_perhaps_meant()
    {
        var header = FocusText.Header.Replace("EffectiveCost", "EfectiveCost", StringComparison.Ordinal)
            .Replace("ProviderName", "Vendor", StringComparison.Ordinal).Replace("ChargePeriodEnd,", "", StringComparison.Ordinal);

        var error = Refused($"{header}\n");

        Assert.StartsWith(
            "costs.csv: the header lacks 3 columns of FOCUS 1.0: ChargePeriodEnd, EffectiveCost (there is EfectiveCost), ProviderName. It has 10 columns: ",
            error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EffectiveCost", "12,50 USD", "found '12,50 USD', expected a number such as 12.5 or 1.25E-05")]
    [InlineData("EffectiveCost", "NULL", "found 'NULL', expected a number such as 12.5 or 1.25E-05")]
    [InlineData("EffectiveCost", "", "found nothing, expected a number such as 12.5 or 1.25E-05")]
    [InlineData("EffectiveCost", "NaN", "found 'NaN', expected a number such as 12.5 or 1.25E-05")]
    [InlineData("EffectiveCost", "1e16", "found '1e16', expected an amount below 10^15")]
    [InlineData("ChargePeriodStart", "09/01/2024", "found '09/01/2024', expected a date and time such as 2024-09-01T00:00:00Z")]
    [InlineData("ChargePeriodStart", "2024-02-30 00:00:00", "found '2024-02-30 00:00:00', expected a date and time such as 2024-09-01T00:00:00Z")]
    [InlineData("ChargePeriodEnd", "2024-08-01", "found '2024-08-01', expected a time that is not before ChargePeriodStart")]
    [InlineData("ChargeCategory", "usage", "found 'usage', expected Usage, Purchase, Tax, Credit or Adjustment")]
    [InlineData("ChargeClass", "Correktion", "found 'Correktion', expected Correction or nothing")]
    [InlineData("BillingCurrency", "dollars", "found 'dollars', expected a currency of ISO 4217 such as USD")]
    [InlineData("BillingCurrency", "EUR", "found 'EUR', expected USD, in which earlier rows bill the same resource")]
    [InlineData("Tags", "owner=me", "found 'owner=me', expected a JSON object of plain values such as {\"owner\": \"payments\"}")]
    [InlineData("Tags", "[1]", "found '[1]', expected a JSON object of plain values such as {\"owner\": \"payments\"}")]
    public void A_cell_that_cannot_be_read_is_named_by_row_and_column(string column, string cell, string mistake)
    {
        var error = Refused(FocusText.File(FocusText.Row(), FocusText.Row((column, $"\"{cell}\"")), FocusText.Row()));

        Assert.Equal($"costs.csv: row 2, column {column}: {mistake}", error.Message);
        Assert.Equal(("costs.csv", 2, column), (error.SourceName, error.Row, error.Column));
    }

    [Fact]
    public void A_long_value_is_shown_shortened_and_on_one_line()
    {
        var error = Refused(FocusText.File(FocusText.Row(("EffectiveCost", $"\"a\nb{new string('x', 5000)}\""))));

        Assert.Contains($"found 'a b{new string('x', 37)}…', expected", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_ends_early_is_named()
    {
        var text = FocusText.File(FocusText.Row(), FocusText.Row());

        var error = Refused(text[..^30]);

        Assert.Equal(2, error.Row);
        Assert.Contains("cells and the header 11 columns", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(200)]
    [InlineData(4000)]
    public void A_gzip_file_that_was_cut_off_is_refused_wherever_the_cut_is(int missingBytes)
    {
        var random = new Random(5);
        var rows = Enumerable.Range(0, 500).Select(_ => FocusText.Row(("ResourceId", $"r{random.Next()}"), ("EffectiveCost", $"{random.Next()}")));
        var whole = FocusReaderTests.Gzip(FocusText.File([.. rows]));
        Assert.Equal(500, FocusText.Read(whole).Rows);

        var error = Assert.Throws<SourceException>(() => FocusText.Read(whole[..^missingBytes]));

        Assert.StartsWith("costs.csv: the compressed file cannot be read to its end: the gzip data ", error.Message, StringComparison.Ordinal);
        Assert.Contains("cut off", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("archive", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gzip_file_with_a_flipped_bit_is_refused()
    {
        var file = FocusReaderTests.Gzip(FocusText.File(FocusText.Row()));
        file[^7] ^= 1;

        Assert.Throws<SourceException>(() => FocusText.Read(file));
    }

    [Fact]
    public void An_empty_file_is_refused() =>
        Assert.Equal("costs.csv: the file is empty; expected a header with the columns of FOCUS 1.0", Refused("").Message);

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var error = Assert.Throws<SourceException>(() => FocusReader.Read("/nowhere/costs.csv"));

        Assert.StartsWith("/nowhere/costs.csv: the file cannot be read: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_is_refused_because_a_file_may_have_to_be_read_again()
    {
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
        await pipe.WriteAsync(Encoding.UTF8.GetBytes(FocusText.File(FocusText.Row())));
        var path = $"/dev/fd/{pipe.ClientSafePipeHandle.DangerousGetHandle()}";
        if (!File.Exists(path))
            return; // A system without such names has no way to give a pipe for a file.

        var error = Assert.Throws<SourceException>(() => FocusReader.Read(path));

        Assert.Equal($"{path}: this is a pipe or a device; give a file, because it may have to be read again", error.Message);
    }

    [Fact]
    public void Text_that_is_not_utf8_is_refused()
    {
        var bytes = Encoding.Latin1.GetBytes(FocusText.File(FocusText.Row(("ServiceName", "Größe"))));

        Assert.Contains("not UTF-8", Assert.Throws<SourceException>(() => FocusText.Read(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_end_is_refused_before_it_fills_memory()
    {
        var text = FocusText.File(FocusText.Row(), FocusText.Row(("Tags", $"\"{new string('x', 100_000)}")));

        var error = Assert.Throws<SourceException>(() => FocusText.Read(text, new FocusLimits { RowLength = 10_000 }));

        Assert.Equal("costs.csv: row 2 is longer than 10000 characters: a quote may be missing", error.Message);
    }

    [Fact]
    public void Too_many_columns_or_resources_are_refused()
    {
        var text = FocusText.File(FocusText.Row(("ResourceId", "a")), FocusText.Row(("ResourceId", "b")));

        Assert.Contains("at most 5 are read", Assert.Throws<SourceException>(() => FocusText.Read(text, new FocusLimits { Columns = 5 })).Message, StringComparison.Ordinal);
        Assert.Contains("no more than 1 different", Assert.Throws<SourceException>(() => FocusText.Read(text, new FocusLimits { Resources = 1 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_column_that_is_there_twice_is_refused() =>
        Assert.Contains("EffectiveCost stands in the header twice, as columns 7 and 12", Refused($"{FocusText.Header},EffectiveCost\n").Message, StringComparison.Ordinal);

    private static SourceException Refused(string text) => Assert.Throws<SourceException>(() => FocusText.Read(text));
}
