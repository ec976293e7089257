namespace FinOps.Data;

/// <summary>Writes the bill and the inventory of an estate that does not exist, so that the sample runs without an account.</summary>
public static class SampleData
{
    /// <summary>Writes <c>focus-YYYY-MM.csv</c> (or <c>.csv.gz</c>) and <c>inventory-YYYY-MM/</c>, replacing what is there.</summary>
    public static SampleFiles Write(string directory, SampleOptions options, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(directory);
        var estate = Estate.Create(options);
        var month = options.Start.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

        var bill = Path.Combine(directory, $"focus-{month}.csv{(options.Compressed ? ".gz" : "")}");
        var lines = FocusFile.Write(bill, estate, options, cancellation);

        var inventory = Path.Combine(directory, $"inventory-{month}");
        if (Directory.Exists(inventory))
            Directory.Delete(inventory, recursive: true);
        InventoryFiles.Write(inventory, estate, options, cancellation);

        return new SampleFiles(bill, inventory, lines, new FileInfo(bill).Length, estate.Count, Estate.AsOf(options));
    }
}
