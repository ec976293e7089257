using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>Points in time as the tables keep them: milliseconds since 1970, in UTC.</summary>
internal static class Moment
{
    public static long Write(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    public static DateTimeOffset Read(SqliteDataReader reader, int column) => DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));
}
