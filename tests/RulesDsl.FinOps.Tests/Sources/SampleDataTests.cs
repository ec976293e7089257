using System.Globalization;
using FinOps.Data;
using RulesDsl.FinOps.Sources;
using RulesDsl.FinOps.Sources.Focus;
using RulesDsl.FinOps.Sources.Inventories;
using Sylvan.Data.Csv;

namespace RulesDsl.FinOps.Tests.Sources;

/// <summary>The generated bill is one that FOCUS allows, and tells the same estate as the generated inventory.</summary>
public sealed class SampleDataTests : IDisposable
{
    private static readonly SampleOptions Small = new() { Resources = 200 };

    private readonly string _directory = Directory.CreateTempSubdirectory("rulesdsl-sample-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [PublicDataFact]
    public void Every_column_of_focus_1_0_is_there_and_every_cell_is_what_the_specification_allows()
    {
        var columns = ReadRows(PublicData.Path("finops", "focus-spec", "focus-columns.csv")).Where(column => column["in_1_0"] == "1").ToList();
        var rows = ReadRows(SampleData.Write(_directory, Small).FocusFile);

        Assert.Equal(43, columns.Count);
        foreach (var row in rows)
        {
            Assert.All(columns, column => AssertAllowed(row, column));
            Assert.All(row.Keys.Except(columns.Select(column => column["ColumnId"])), extra => Assert.StartsWith("x_", extra, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Quantity_times_price_is_the_list_cost()
    {
        var rows = ReadRows(SampleData.Write(_directory, Small).FocusFile).Where(row => row["ListUnitPrice"].Length > 0).ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.InRange(Math.Abs((Number(row["PricingQuantity"]) * Number(row["ListUnitPrice"])) - Number(row["ListCost"])), 0, 0.000001m));
    }

    [Fact]
    public void Equal_options_write_equal_bytes()
    {
        var first = Directory.CreateDirectory(Path.Combine(_directory, "1")).FullName;
        var second = Directory.CreateDirectory(Path.Combine(_directory, "2")).FullName;
        SampleData.Write(first, Small);
        SampleData.Write(second, Small);

        var files = Directory.GetFiles(first, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(first, file)).Order().ToList();
        Assert.Equal(files, Directory.GetFiles(second, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(second, file)).Order());
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(first, file)), File.ReadAllBytes(Path.Combine(second, file))));
    }

    [Fact]
    public void Bill_and_inventory_name_the_same_resources()
    {
        var files = SampleData.Write(_directory, Small with { Compressed = true });
        var costs = FocusReader.Read(files.FocusFile);
        var inventory = InventoryReader.Read(files.InventoryDirectory);

        Assert.Equal(files.Lines, costs.Rows);
        Assert.Equal(files.Resources, inventory.Resources.Count);
        Assert.Empty(inventory.FilesUnknown);
        Assert.Equal(0, inventory.EntriesSkipped);
        Assert.Empty(costs.Resources.Select(cost => cost.Resource).Except(inventory.Resources.Select(resource => resource.Id)));

        // Stopped instances are the only ones without a line, and every one of them has a metric or cannot have any.
        var free = inventory.Resources.ExceptBy(costs.Resources.Select(cost => cost.Resource), resource => resource.Id);
        Assert.All(free, resource => Assert.Equal("stopped", resource.State));
        Assert.All(inventory.Resources.Where(resource => resource.State == "running"), resource => Assert.Contains(resource.Id, inventory.Utilization.Keys));
    }

    [Fact]
    public void A_bill_has_everything_that_must_not_count_as_saving()
    {
        var total = Assert.Single(FocusReader.Read(SampleData.Write(_directory, Small).FocusFile).Totals);

        Assert.All([total.Usage, total.UnusedCommitments, -total.Corrections, total.Taxes, -total.Credits], part => Assert.True(part > 0));
        Assert.Equal(0m, total.Unattributed);
    }

    [Fact]
    public void A_month_later_some_resources_are_gone_most_are_there_and_some_are_new()
    {
        var options = new SampleOptions { Resources = 1000 };
        var first = Ids(SampleData.Write(_directory, options));
        var second = Ids(SampleData.Write(_directory, options with { Month = 1 }));

        Assert.Equal((1000, 30), (first.Count, second.Except(first).Count()));
        Assert.InRange(first.Except(second).Count(), 20, 60);
    }

    [Fact]
    public void The_default_bill_has_about_two_hundred_thousand_lines_and_five_thousand_resources()
    {
        var files = SampleData.Write(_directory, new SampleOptions());

        Assert.InRange(files.Lines, 190_000, 210_000);
        Assert.Equal(5_000, files.Resources);
    }

    private static HashSet<string> Ids(SampleFiles files) => [.. InventoryReader.Read(files.InventoryDirectory).Resources.Select(resource => resource.Id)];

    private static void AssertAllowed(Dictionary<string, string> row, Dictionary<string, string> column)
    {
        var name = column["ColumnId"];
        Assert.True(row.ContainsKey(name), $"the column {name} is missing");
        var cell = row[name];
        if (cell.Length == 0)
        {
            Assert.True(column["AllowsNulls"] == "True", $"{name} must not be null");
            return;
        }

        if (column["AllowedValues"].Length > 0)
            Assert.Contains(cell, column["AllowedValues"].Split('|'));
        switch (column["DataType"])
        {
            case "Decimal":
                Number(cell);
                break;
            case "Date/Time":
                DateTimeOffset.ParseExact(cell, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
                break;
            case "JSON":
                System.Text.Json.JsonDocument.Parse(cell).Dispose();
                break;
        }
    }

    private static decimal Number(string cell) => decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> ReadRows(string path)
    {
        using var csv = CsvDataReader.Create(path, new CsvDataReaderOptions { Delimiter = ',' });
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetName, csv.GetString));
        return rows;
    }
}
