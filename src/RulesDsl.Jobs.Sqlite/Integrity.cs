using Microsoft.Data.Sqlite;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>Looks through a whole file for damage, so that a host does not find it in the middle of its work.</summary>
internal static class Integrity
{
    public static void Check(SqliteConnection connection, JournalFile file)
    {
        var found = (string)connection.Execute("PRAGMA quick_check(1)")!;
        if (found != "ok")
            throw file.Damaged(found.ReplaceLineEndings(" "));
    }
}
