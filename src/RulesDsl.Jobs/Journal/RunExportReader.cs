using System.Text.Json;

namespace RulesDsl.Jobs;

/// <summary>Reads a run with its history from JSON.</summary>
internal static class RunExportReader
{
    public static RunHistory Read(JsonElement element)
    {
        var document = new ExportedObject(element, "");
        if (document.Text("format") is var format && format != RunExport.Format)
            throw new RunFormatException($"This is no exported run: its format is '{format}', not '{RunExport.Format}'.");
        if (document.Number("version") is var version && version != RunExport.Version)
            throw new RunFormatException($"This run was exported in version {version} of the format; this library reads version {RunExport.Version}. Update the package.");

        var run = ReadRun(document.Object("run"));
        var status = document.Name<RunStatus>("status");
        var events = document.Objects("events").Select(ReadEvent).ToList();
        document.Close();
        Check(status, events);
        return new RunHistory(run, status, events);
    }

    private static JournalRun ReadRun(ExportedObject run)
    {
        var read = new JournalRun(
            run.Text("id"), run.Text("graph"), run.Text("graphVersion"), run.Moment("startedAt"), run.OptionalText("trigger"), run.Payload("inputs"));
        run.Close();
        return read.Id.Length > 0 ? read : throw new RunFormatException("'run.id' is empty; a run has an id.");
    }

    private static JournalEvent ReadEvent(ExportedObject entry)
    {
        var read = new JournalEvent(entry.Number("number"), entry.Moment("at"), entry.Name<JournalEventKind>("kind"))
        {
            Job = entry.OptionalText("job") ?? "",
            Item = entry.OptionalText("item") ?? "",
            Step = entry.OptionalText("step") ?? "",
            StepKey = entry.OptionalText("stepKey") ?? "",
            Round = entry.Count("round"),
            Attempt = entry.Count("attempt"),
            Request = entry.OptionalText("request") ?? "",
            Payload = entry.Payload("payload"),
            Reason = entry.OptionalText("reason"),
            Detail = entry.OptionalText("detail"),
            NotBefore = entry.OptionalMoment("notBefore"),
        };
        entry.Close();
        return read;
    }

    private static void Check(RunStatus status, List<JournalEvent> events)
    {
        for (var index = 1; index < events.Count; index++)
        {
            if (events[index].Number <= events[index - 1].Number)
                throw new RunFormatException($"'events[{index}].number' is {events[index].Number} and follows {events[index - 1].Number}; numbers rise.");
        }

        var told = events.LastOrDefault(static entry => entry.RunStatus is not null)?.RunStatus ?? RunStatus.Running;
        if (told != status)
            throw new RunFormatException($"'status' is {status}, but by its events the run is {told}.");
    }
}
