namespace RulesDsl.Cli.Files;

/// <summary>Writes files all or not at all: whoever reads one meanwhile sees the old content or the new, and a kill leaves one of them.</summary>
internal static class AtomicFile
{
    /// <summary>Replaces the content of a file. A link stays a link, and permissions stay as they were.</summary>
    /// <exception cref="UsageException">The file may not be written.</exception>
    public static void Replace(string path, string name, byte[] content)
    {
        try
        {
            var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            // A rename would also replace what is marked as read-only.
            File.Open(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite).Dispose();
            Write(target, content, OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(target));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{name}' cannot be written: {e.Message}");
        }
    }

    /// <summary>Makes a file, and the folders above it, or replaces what is there.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Put(string path, string name, byte[] content)
    {
        if (File.Exists(path))
        {
            Replace(path, name, content);
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Write(path, content, mode: null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{name}' cannot be written: {e.Message}");
        }
    }

    private static void Write(string path, byte[] content, UnixFileMode? mode)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            if (mode is { } permissions && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, permissions);

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
