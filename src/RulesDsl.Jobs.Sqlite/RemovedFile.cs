using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RulesDsl.Jobs.Sqlite;

/// <summary>
/// Sees that the file of an open connection is no longer at its path. Some systems let a file be removed or replaced while it is open;
/// SQLite would go on writing to what nobody finds any more.
/// </summary>
internal sealed class RemovedFile(SqliteConnection connection)
{
    private const int HasMoved = 20; // SQLITE_FCNTL_HAS_MOVED

    // Where it is in truth: the log stands beside the file, not beside a link to it.
    private readonly string _path = raw.sqlite3_db_filename(connection.Handle, "main").utf8_to_string();

    public bool IsGone()
    {
        var moved = 0;
        try
        {
            _ = sqlite3_file_control(connection.Handle!.DangerousGetHandle(), 0, HasMoved, ref moved);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // The program brings another build of SQLite: removed files are still seen, replaced ones are not.
        }

        return moved != 0 || !File.Exists(_path) || !File.Exists($"{_path}-wal");
    }

    [DllImport("e_sqlite3", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int sqlite3_file_control(nint connection, nint database, int operation, ref int moved);
}
