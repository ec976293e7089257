using System.Text.Json;

namespace RulesDsl.Jobs;

/// <summary>Writes a run with its history as JSON; what is empty is left out.</summary>
internal static class RunExportWriter
{
    public static void Write(Utf8JsonWriter writer, RunHistory history)
    {
        writer.WriteStartObject();
        writer.WriteString("format", RunExport.Format);
        writer.WriteNumber("version", RunExport.Version);
        Write(writer, history.Run);
        writer.WriteString("status", history.Status.ToString());
        writer.WriteStartArray("events");
        foreach (var entry in history.Events)
            Write(writer, entry);

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, JournalRun run)
    {
        writer.WriteStartObject("run");
        writer.WriteString("id", run.Id);
        writer.WriteString("graph", run.Graph);
        writer.WriteString("graphVersion", run.Version);
        writer.WriteString("startedAt", run.StartedAt.UtcDateTime);
        WriteText(writer, "trigger", run.Trigger);
        WritePayload(writer, "inputs", run.Inputs);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, JournalEvent entry)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", entry.Number);
        writer.WriteString("at", entry.At.UtcDateTime);
        writer.WriteString("kind", entry.Kind.ToString());
        WriteName(writer, "job", entry.Job);
        WriteName(writer, "item", entry.Item);
        WriteName(writer, "step", entry.Step);
        WriteName(writer, "stepKey", entry.StepKey);
        WriteCount(writer, "round", entry.Round);
        WriteCount(writer, "attempt", entry.Attempt);
        WriteName(writer, "request", entry.Request);
        WritePayload(writer, "payload", entry.Payload);
        WriteText(writer, "reason", entry.Reason);
        WriteText(writer, "detail", entry.Detail);
        if (entry.NotBefore is { } moment)
            writer.WriteString("notBefore", moment.UtcDateTime);

        writer.WriteEndObject();
    }

    private static void WriteName(Utf8JsonWriter writer, string name, string value) => WriteText(writer, name, value.Length == 0 ? null : value);

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static void WriteCount(Utf8JsonWriter writer, string name, int value)
    {
        if (value != 0)
            writer.WriteNumber(name, value);
    }

    private static void WritePayload(Utf8JsonWriter writer, string name, ReadOnlyMemory<byte> payload)
    {
        if (payload.IsEmpty)
            return;

        writer.WritePropertyName(name);
        writer.WriteRawValue(payload.Span);
    }
}
