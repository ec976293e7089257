using System.Text.Json;
using RulesDsl.Cli.Files;

namespace RulesDsl.Cli.Runs;

/// <summary>A value that the caller gives in JSON.</summary>
internal static class JsonInput
{
    /// <summary>Reads it from where it is, and sees that it is JSON.</summary>
    /// <exception cref="UsageException">It cannot be read, or is no JSON.</exception>
    public static async Task<byte[]> ReadAsync(string text, string option, ToolContext context, CancellationToken stop)
    {
        var content = await ContentAsync(text, option, context, stop);
        Parse(content, option);
        return content;
    }

    /// <summary>Reads an object with a member for each input.</summary>
    /// <exception cref="UsageException">It cannot be read, or is none.</exception>
    public static async Task<byte[]> ReadInputsAsync(string text, string option, ToolContext context, CancellationToken stop)
    {
        var content = await ContentAsync(text, option, context, stop);
        return Parse(content, option) == JsonValueKind.Object
            ? content
            : throw new UsageException($"{option} is no object: write a member for each input, such as {{\"order\": {{…}}}}.");
    }

    private static async Task<byte[]> ContentAsync(string text, string option, ToolContext context, CancellationToken stop)
    {
        if (text == RulesInput.Name)
        {
            await using var input = context.Input();
            using var content = new MemoryStream();
            await input.CopyToAsync(content, stop);
            return content.ToArray();
        }

        if (!text.StartsWith('@'))
            return System.Text.Encoding.UTF8.GetBytes(text);

        var path = Path.GetFullPath(text[1..], context.Folder);
        return File.Exists(path) ? await File.ReadAllBytesAsync(path, stop) : throw new UsageException($"'{text[1..]}' of {option} is not there.");
    }

    private static JsonValueKind Parse(byte[] content, string option)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return document.RootElement.ValueKind;
        }
        catch (JsonException e)
        {
            throw new UsageException($"{option} is no JSON: {e.Message}");
        }
    }
}
