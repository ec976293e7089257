namespace RulesDsl.Jobs.Sqlite.Tests.Crashes;

/// <summary>The outside world of the crash tests: it outlives the processes that act on it.</summary>
internal sealed class Effects
{
    private readonly Lock _gate = new();
    private readonly string _log;
    private readonly string _sent;

    public Effects(string folder)
    {
        _log = Path.Combine(folder, "log");
        _sent = Directory.CreateDirectory(Path.Combine(folder, "sent")).FullName;
    }

    /// <summary>Everything that was done, in order, how often so ever.</summary>
    public string[] Log => File.Exists(_log) ? File.ReadAllLines(_log) : [];

    /// <summary>What a receiver has that knows idempotency keys.</summary>
    public IEnumerable<string> Sent => Directory.EnumerateFiles(_sent).Select(file => Uri.UnescapeDataString(Path.GetFileName(file)));

    public void Append(string line)
    {
        lock (_gate)
            File.AppendAllText(_log, line + "\n");
    }

    public void SendOnce(string key) => File.WriteAllText(Path.Combine(_sent, Uri.EscapeDataString(key)), "");
}
