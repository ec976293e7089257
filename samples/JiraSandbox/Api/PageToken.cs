using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace JiraSandbox.Api;

/// <summary>Where a search goes on. Opaque to a client, and good only for the query that it came with.</summary>
internal sealed record PageToken(string Jql, long Version, int Offset)
{
    public string Write() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Version}/{Offset}/{Jql}")));

    public static PageToken Read(string token, string jql)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)).Split('/', 3);
            if (parts.Length == 3 && parts[2] == jql)
                return new PageToken(jql, long.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            // Refused below, as a token of another query is.
        }

        throw JiraRefusal.Query("The provided next page token is invalid.");
    }
}
