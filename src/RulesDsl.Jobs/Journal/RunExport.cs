using System.Text.Encodings.Web;
using System.Text.Json;

namespace RulesDsl.Jobs;

/// <summary>
/// A run with its history as JSON, to be kept or to be imported into another journal. Inputs and payloads stand in it as the JSON that they are.
/// </summary>
public static class RunExport
{
    internal const string Format = "rulesdsl-run";
    internal const int Version = 1;

    /// <summary>Writes a run.</summary>
    public static void Write(RunHistory history, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        RunExportWriter.Write(writer, history);
    }

    /// <summary>Reads a run that was written; anything that does not belong there is refused.</summary>
    /// <exception cref="RunFormatException">It is no exported run, is damaged, or was written by a newer version of this library.</exception>
    public static async Task<RunHistory> ReadAsync(Stream stream, CancellationToken cancellation = default)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(stream, new JsonDocumentOptions { AllowDuplicateProperties = false }, cancellation);
            return RunExportReader.Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new RunFormatException($"This is no exported run, as it is no JSON: {exception.Message}", exception);
        }
    }
}
