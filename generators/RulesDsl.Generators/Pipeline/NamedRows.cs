namespace RulesDsl.Generators.Pipeline;

/// <summary>A file of rows that a table names.</summary>
/// <param name="Name">As the table writes it.</param>
/// <param name="File">The file of that name; null where the project has none.</param>
/// <param name="Nearest">Where it has none: the name of a file that was probably meant.</param>
internal sealed record NamedRows(string Name, RowsText? File, string? Nearest);
