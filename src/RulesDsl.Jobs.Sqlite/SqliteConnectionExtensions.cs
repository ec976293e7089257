using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>One-off statements.</summary>
internal static class SqliteConnectionExtensions
{
    [SuppressMessage("Security", "CA2100", Justification = "The statements are constants of this library.")]
    public static object? Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    [SuppressMessage("Security", "CA2100", Justification = "The statements are constants of this library.")]
    public static SqliteCommand Prepare(this SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter, Value = DBNull.Value });

        return command;
    }
}
