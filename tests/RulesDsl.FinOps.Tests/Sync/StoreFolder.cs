using Microsoft.Data.Sqlite;

namespace RulesDsl.FinOps.Tests.Sync;

/// <summary>A folder for one test's databases, and a look into their tables past the code under test.</summary>
internal sealed class StoreFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rulesdsl-sync-").FullName;

    public string Folder => _folder;

    public string Store => Path.Combine(_folder, "finops.db");

    public string File(string name) => Path.Combine(_folder, name);

    /// <summary>The rows of a query, each as its cells joined by commas.</summary>
    public string[] Rows(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Store};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join(',', Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "-" : reader.GetValue(column).ToString())));
        return [.. rows];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
