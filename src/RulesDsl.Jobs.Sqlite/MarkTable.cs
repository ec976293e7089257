using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>Until when the triggers of the clock have been seen to.</summary>
internal static class MarkTable
{
    public static void Set(Statements statements, string trigger, DateTimeOffset until)
    {
        var command = statements.Command("INSERT INTO marks (trigger, until) VALUES ($trigger, $until) ON CONFLICT (trigger) DO UPDATE SET until = excluded.until", "$trigger", "$until");
        Statements.Set(command, trigger, Moment.Write(until));
        command.ExecuteNonQuery();
    }

    public static DateTimeOffset? Find(SqliteConnection connection, string trigger)
    {
        using var command = connection.Prepare("SELECT until FROM marks WHERE trigger = $trigger", "$trigger");
        command.Parameters[0].Value = trigger;
        using var reader = command.ExecuteReader();
        return reader.Read() ? Moment.Read(reader, 0) : null;
    }
}
