using System.Globalization;
using System.Runtime.InteropServices;
using JiraSandbox;
using Microsoft.Data.Sqlite;

const string usage = "usage: dotnet run --project samples/JiraSandbox -- --database FILE [--port NUMBER] [--email ADDRESS] [--token TOKEN]";

var given = new Dictionary<string, string>();
for (var i = 0; i < args.Length; i += 2)
{
    if (args[i] is not ("--database" or "--port" or "--email" or "--token") || i + 1 == args.Length || !given.TryAdd(args[i], args[i + 1]))
        return Refuse($"'{args[i]}' is unknown, given twice or without its value");
}

if (!given.TryGetValue("--database", out var database) || database.Length == 0)
    return Refuse("--database is missing");
var port = 0;
if (given.TryGetValue("--port", out var text) && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= ushort.MaxValue))
    return Refuse($"--port '{text}' is not a number from 0 to 65535");

try
{
    await using var server = await JiraSandboxServer.StartAsync(new JiraSandboxOptions
    {
        DatabasePath = database,
        Port = port,
        Email = given.GetValueOrDefault("--email", "sandbox@example.com"),
        Token = given.GetValueOrDefault("--token"),
    });
    Console.WriteLine($"url {server.Url}");
    Console.WriteLine($"email {server.Email}");
    Console.WriteLine($"token {server.Token}");

    var end = new TaskCompletionSource();
    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        end.TrySetResult();
    }

    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    await end.Task;
    return 0;
}
catch (SqliteException e)
{
    Console.Error.WriteLine($"{database}: {e.Message}");
    return 1;
}
catch (IOException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

static int Refuse(string mistake)
{
    Console.Error.WriteLine(mistake);
    Console.Error.WriteLine(usage);
    return 2;
}
