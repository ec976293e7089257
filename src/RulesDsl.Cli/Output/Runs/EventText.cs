using RulesDsl.Jobs;
using Spectre.Console;

namespace RulesDsl.Cli.Output.Runs;

/// <summary>
/// Events, a line each:
/// <code>
/// 2026-05-01 10:00:02Z  ticket [rec-2]  attempt 1 failed, the next one 2026-05-01 10:00:04Z: no route
/// </code>
/// </summary>
internal static class EventText
{
    public static void Write(JournalEvent entry, Paper paper) => paper
        .Write($"{RunTexts.Of(entry.At)}  ", Styles.Quiet)
        .Write($"{Subject(entry)}  ", Styles.Strong)
        .WriteLine($"{What(entry)}{(entry.Reason is { } reason ? $": {reason}" : "")}", StyleOf(entry));

    private static string Subject(JournalEvent entry) => entry switch
    {
        { Job: "" } => "run",
        { Item: "" } => entry.Job,
        _ => $"{entry.Job} [{entry.Item}]",
    };

    private static string What(JournalEvent entry) => entry.Kind switch
    {
        JournalEventKind.JobStarted => entry.Attempt > 0 ? $"attempt {entry.Attempt} began" : "began",
        JournalEventKind.ItemAdded => "is to be done",
        JournalEventKind.AttemptFailed => $"attempt {entry.Attempt} failed{Next(entry)}",
        JournalEventKind.JobSucceeded or JournalEventKind.RunSucceeded => "succeeded",
        JournalEventKind.JobFailed or JournalEventKind.RunFailed => "failed",
        JournalEventKind.JobSkipped => "skipped",
        JournalEventKind.JobCancelled or JournalEventKind.RunCancelled => "cancelled",
        JournalEventKind.StepSucceeded => $"step '{entry.Step}'{(entry.StepKey.Length > 0 ? $" [{entry.StepKey}]" : "")} done",
        JournalEventKind.RunResumed => "taken up by a host",
        JournalEventKind.RunNeedsMigration => "needs migration",
        JournalEventKind.SignalAwaited => $"waits for its signal{(entry.NotBefore is { } end ? $" until {RunTexts.Of(end)}" : "")}",
        JournalEventKind.SignalReceived => "signal received",
        JournalEventKind.UndoStarted => $"attempt {entry.Attempt} to undo it began",
        JournalEventKind.UndoFailed => $"attempt {entry.Attempt} to undo it failed{Next(entry)}",
        JournalEventKind.UndoStepSucceeded => $"step '{entry.Step}'{(entry.StepKey.Length > 0 ? $" [{entry.StepKey}]" : "")} of undoing it done",
        JournalEventKind.JobCompensated => "undone",
        JournalEventKind.UndoGivenUp => "could not be undone",
        JournalEventKind.RunPaused => "paused",
        JournalEventKind.RunContinued => "goes on",
        JournalEventKind.RunCancelling => "is being cancelled",
        JournalEventKind.RunRetried => "what failed is tried again",
        JournalEventKind.JobDelayed => $"waits{(entry.NotBefore is { } end ? $" until {RunTexts.Of(end)}" : "")}",
        _ => entry.Kind.ToString(),
    };

    private static string Next(JournalEvent entry) => entry.NotBefore is { } next ? $", the next one {RunTexts.Of(next)}" : "";

    private static Style StyleOf(JournalEvent entry) => entry.Kind switch
    {
        JournalEventKind.JobSucceeded or JournalEventKind.RunSucceeded => Styles.Fine,
        JournalEventKind.JobFailed or JournalEventKind.RunFailed or JournalEventKind.UndoGivenUp => Styles.Error,
        JournalEventKind.AttemptFailed or JournalEventKind.UndoFailed or JournalEventKind.RunNeedsMigration => Styles.Warning,
        _ => Style.Plain,
    };
}
