using System.Globalization;
using RulesDsl.FinOps.Sources.Focus;
using Sylvan.Data.Csv;

namespace RulesDsl.FinOps.Sources.Utilization;

/// <summary>Reads a metric that was kept as CSV with the columns <c>timestamp,value</c>.</summary>
public static class SeriesReader
{
    /// <summary>Reads a whole file.</summary>
    /// <exception cref="SourceException">The file cannot be read, lacks a column, or a cell is no time or number.</exception>
    public static MetricSeries Read(string path)
    {
        try
        {
            using var csv = CsvDataReader.Create(path, new CsvDataReaderOptions { Delimiter = ',' });
            var (timestamp, value) = (Column(csv, path, "timestamp"), Column(csv, path, "value"));
            var series = new MetricSeries();
            for (var row = 1; csv.Read(); row++)
            {
                if (!FocusTime.TryParse(csv.GetFieldSpan(timestamp), out var ticks))
                    throw Mistake(csv, path, row, timestamp, "a time such as 2024-09-01 00:05:00");
                if (!double.TryParse(csv.GetFieldSpan(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
                    throw Mistake(csv, path, row, value, "a number");
                series.Add(new DateTimeOffset(ticks, TimeSpan.Zero), number);
            }

            return series;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CsvFormatException)
        {
            throw new SourceException(path, $"the series cannot be read: {e.Message}", e);
        }
    }

    private static int Column(CsvDataReader csv, string path, string name)
    {
        for (var i = 0; i < csv.FieldCount; i++)
        {
            if (csv.GetName(i).Equals(name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        throw new SourceException(path, $"the header lacks the column {name}; expected timestamp,value");
    }

    private static SourceException Mistake(CsvDataReader csv, string path, int row, int column, string expected) =>
        new(path, $"row {row}, column {csv.GetName(column)}: found {Shown.Quote(csv.GetFieldSpan(column))}, expected {expected}")
        {
            Row = row,
            Column = csv.GetName(column),
        };
}
