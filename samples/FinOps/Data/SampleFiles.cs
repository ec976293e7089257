namespace FinOps.Data;

/// <summary>What was written.</summary>
/// <param name="FocusFile">The bill.</param>
/// <param name="InventoryDirectory">The directory of the clouds' answers.</param>
/// <param name="Lines">Lines of the bill, the header not counted.</param>
/// <param name="Bytes">Bytes of the bill.</param>
/// <param name="Resources">Resources that the inventory describes.</param>
/// <param name="AsOf">The moment that both describe: the end of the month.</param>
public sealed record SampleFiles(string FocusFile, string InventoryDirectory, int Lines, long Bytes, int Resources, DateTimeOffset AsOf);
