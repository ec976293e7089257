using System.Runtime.InteropServices;

namespace RulesDsl.Cli.Output;

/// <summary>The standard output as a pipe whose reader may go away, as behind <c>| head -1</c>. That is nobody's mistake, but a command without an end in sight should stop then.</summary>
internal static class OutputPipe
{
    private const int StandardOutput = 1;
    private const short NobodyReads = 0x0008 | 0x0010; // POLLERR, POLLHUP

    /// <summary>Whether the reader has gone. Windows does not tell: there the work goes on to its end, and nobody sees the results.</summary>
    public static bool IsClosed()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return false;

        var asked = new Poll { Handle = StandardOutput };
        return poll(ref asked, 1, 0) > 0 && (asked.Found & NobodyReads) != 0;
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int poll(ref Poll asked, nuint count, int milliseconds);

    // struct pollfd
    [StructLayout(LayoutKind.Sequential)]
    private struct Poll
    {
        public int Handle;
        public short Wanted;
        public short Found;
    }
}
