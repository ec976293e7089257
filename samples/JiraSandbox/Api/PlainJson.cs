using System.Text.Encodings.Web;
using System.Text.Json;

namespace JiraSandbox.Api;

/// <summary>JSON that escapes no more than JSON asks for, as Jira's does: it is never put into a page.</summary>
internal static class PlainJson
{
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
