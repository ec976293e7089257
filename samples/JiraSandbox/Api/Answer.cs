using System.Text.Json;
using System.Text.Json.Nodes;

namespace JiraSandbox.Api;

/// <summary>Reads request bodies and writes answers, errors in Jira's shape.</summary>
internal static class Answer
{
    private const int LargestRequest = 1 << 20;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static async Task<JsonObject> ReadObjectAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
            throw JiraRefusal.Of(StatusCodes.Status415UnsupportedMediaType, "Unsupported Media Type");
        if (context.Request.ContentLength > LargestRequest)
            throw JiraRefusal.Of(StatusCodes.Status413PayloadTooLarge, "The request is too large.");
        try
        {
            if (await JsonNode.ParseAsync(context.Request.Body, documentOptions: Strict, cancellationToken: context.RequestAborted) is JsonObject body)
                return body;
        }
        catch (JsonException)
        {
            // Refused below, as a body of another shape is.
        }

        throw JiraRefusal.Query("There was an error parsing JSON. Check that your request body is valid.");
    }

    public static Task WriteAsync(HttpContext context, int status, JsonNode body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json;charset=UTF-8";
        return context.Response.WriteAsync(body.ToJsonString(PlainJson.Options), context.RequestAborted);
    }

    public static Task WriteAsync(HttpContext context, JiraRefusal refusal)
    {
        var errors = new JsonObject();
        foreach (var (field, message) in refusal.Errors)
            errors[field] = message;
        return WriteAsync(context, refusal.Status, new JsonObject
        {
            ["errorMessages"] = new JsonArray([.. refusal.Messages.Select(message => JsonValue.Create(message))]),
            ["errors"] = errors,
        });
    }
}
