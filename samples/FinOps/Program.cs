using System.Runtime.InteropServices;
using FinOps;
using RulesDsl.FinOps.Sync;
using RulesDsl.Jobs;
using Spectre.Console;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

if (SampleArguments.AsksForHelp(args))
{
    Console.WriteLine(SampleArguments.Usage);
    return 0;
}

try
{
    var arguments = SampleArguments.Parse(args);
    var folder = new SampleFolder(arguments.Data);
    var screen = new SampleScreen(AnsiConsole.Console, TimeProvider.System);
    screen.Say($"Data: {folder.FullName}");
    return await new SyncSample(arguments, folder, screen).RunAsync(stop.Token) ? 0 : 1;
}
catch (FormatException e)
{
    Console.Error.WriteLine(e.Message);
    Console.Error.WriteLine(SampleArguments.Usage);
    return 2;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.Error.WriteLine("Stopped. A start with the same --data goes on from here.");
    return 130;
}
catch (Exception e) when (e is StoreException or JournalException or IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
