using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Facts;

/// <summary>A line of facts.</summary>
/// <param name="Number">Which line of its file, from 1.</param>
/// <param name="Json">What it says, in UTF-8; valid until the next line is read.</param>
internal readonly record struct FactLine(long Number, ReadOnlyMemory<byte> Json)
{
    /// <summary>The longest, in bytes; a file that is no JSON lines must not fill the memory.</summary>
    public const int MostBytes = 64_000_000;

    // Another member of the same name would win without a word.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Whether it is longer than <see cref="MostBytes"/>: what it says is not held then.</summary>
    public bool IsTooLong { get; private init; }

    /// <summary>A line that is longer than <see cref="MostBytes"/>.</summary>
    public static FactLine TooLong(long number) => new(number, default) { IsTooLong = true };

    /// <summary>The inputs by their names.</summary>
    /// <exception cref="FactsException">The line is no JSON object.</exception>
    public JsonObject Read()
    {
        if (IsTooLong)
            throw new FactsException($"The line is longer than {MostBytes / 1_000_000} MB, which is the most for the facts of one evaluation.");
        if (!Utf8.IsValid(Json.Span))
            throw new FactsException("The line is no UTF-8 text: save the facts as UTF-8.");

        try
        {
            if (HasHalfCharacter())
                throw new FactsException("A text in the line has one half of a character that is written as two: \\uD800 to \\uDBFF and \\uDC00 to \\uDFFF stand only in pairs.");

            return JsonNode.Parse(Json.Span, documentOptions: Strict) as JsonObject
                ?? throw new FactsException("A JSON object is expected, with a member for each input.");
        }
        catch (JsonException e)
        {
            throw new FactsException(Problem(e), e);
        }
    }

    // JSON may say so, but no text can hold it.
    private bool HasHalfCharacter()
    {
        if (Json.Span.IndexOf(@"\ud"u8) < 0 && Json.Span.IndexOf(@"\uD"u8) < 0)
            return false;

        var reader = new Utf8JsonReader(Json.Span);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    reader.GetString();
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    // The line and the path are those within the line; only the column says something.
    private string Problem(JsonException e)
    {
        if (e.Message.Split('\'') is ["Duplicate property ", var name, ..])
            return $"The member '{name}' is given twice.";
        if (e.Message.Contains("maximum configured depth", StringComparison.Ordinal))
            return "Its JSON is nested deeper than 64.";
        if (IsCut())
            return "The line breaks off in the middle: its JSON has no end.";

        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = (end < 0 ? e.Message : e.Message[..end]).TrimEnd('.');
        if (reason.Contains("trailing comma", StringComparison.Ordinal))
            reason = "a comma stands before the end of an object or a list";
        return $"The line is no JSON: {reason}{(e.BytePositionInLine is { } position ? $", at byte {position + 1}" : "")}.";
    }

    // Nothing is wrong with it but that there is no more of it.
    private bool IsCut()
    {
        var reader = new Utf8JsonReader(Json.Span, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
