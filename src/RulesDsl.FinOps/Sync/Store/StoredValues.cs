using System.Globalization;
using Microsoft.Data.Sqlite;

namespace RulesDsl.FinOps.Sync;

/// <summary>Reads what <see cref="StoreSession"/> stores.</summary>
internal static class StoredValues
{
    extension(SqliteDataReader row)
    {
        public DateTimeOffset Time(int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

        public DateTimeOffset? TimeOrNull(int column) => row.IsDBNull(column) ? null : row.Time(column);

        public string? TextOrNull(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        public decimal Amount(int column) => decimal.Parse(row.GetString(column), CultureInfo.InvariantCulture);
    }
}
