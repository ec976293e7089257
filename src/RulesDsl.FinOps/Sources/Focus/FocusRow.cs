using System.Globalization;
using Sylvan.Data.Csv;

namespace RulesDsl.FinOps.Sources.Focus;

/// <summary>The row under the reader, cell by cell. A cell that cannot be read is reported with its row, its column and what it held.</summary>
internal sealed class FocusRow(CsvDataReader csv, FocusHeader header, string source)
{
    // Far above any bill, and far enough below decimal's end for the sum of as many rows as there can be.
    private const decimal Largest = 1_000_000_000_000_000m;

    private string _currency = "";

    public FocusHeader Columns => header;

    /// <summary>From 1, the header not counted.</summary>
    public int Number { get; private set; }

    /// <summary>Moves to the next row; false at the end.</summary>
    public bool Read()
    {
        if (!csv.Read())
            return false;
        Number++;
        if (csv.RowFieldCount != header.Count)
        {
            throw new SourceException(source, $"row {Number} has {csv.RowFieldCount} cells and the header {header.Count} columns: the file is cut off, or a quote is missing")
            {
                Row = Number,
            };
        }

        return true;
    }

    /// <summary>The text of a cell; empty where it is null: an empty cell, the literal <c>NULL</c>, a column that is not there.</summary>
    public ReadOnlySpan<char> Text(int column)
    {
        if (column < 0)
            return default;
        var text = csv.GetFieldSpan(column);
        return text is "NULL" ? default : text;
    }

    /// <summary>The text of a cell that FOCUS does not allow to be null.</summary>
    public ReadOnlySpan<char> RequiredText(int column, string expected)
    {
        var text = Text(column);
        return text.IsEmpty ? throw Mistake(column, expected) : text;
    }

    public decimal Amount(int column)
    {
        var text = Text(column);
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
            throw Mistake(column, "a number such as 12.5 or 1.25E-05");
        if (amount is > Largest or < -Largest)
            throw Mistake(column, "an amount below 10^15");
        return amount;
    }

    public long UtcTicks(int column) => FocusTime.TryParse(Text(column), out var ticks)
        ? ticks
        : throw Mistake(column, "a date and time such as 2024-09-01T00:00:00Z");

    /// <summary>The currency: one and the same text for as long as rows repeat it.</summary>
    public string Currency()
    {
        var text = Text(header.BillingCurrency);
        if (text.SequenceEqual(_currency))
            return _currency;
        if (text.Length != 3 || text.ContainsAnyExceptInRange('A', 'Z'))
            throw Mistake(header.BillingCurrency, "a currency of ISO 4217 such as USD");
        return _currency = text.ToString();
    }

    public IReadOnlyDictionary<string, string> Tags(TagPool pool) => pool.TryGet(Text(header.Tags), out var tags)
        ? tags
        : throw Mistake(header.Tags, "a JSON object of plain values such as {\"owner\": \"payments\"}");

    /// <summary>The error for a cell of this row.</summary>
    public SourceException Mistake(int column, string expected)
    {
        var text = csv.GetFieldSpan(column);
        var found = text.IsEmpty ? "nothing" : Shown.Quote(text);
        return new SourceException(source, $"row {Number}, column {header.NameOf(column)}: found {found}, expected {expected}")
        {
            Row = Number,
            Column = header.NameOf(column),
        };
    }
}
